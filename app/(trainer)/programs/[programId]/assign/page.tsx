import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/text';
import { AssignMany } from '../../../_components/assign-many/assign-many';
import { readMany } from '../../../_components/assign-many/read-candidates';
import { UpLink } from '../../../_components/up-link';
import { pageLocale, read } from '../../../_data/read';

type Props = { params: Promise<{ programId: string }> };

async function assignable({ params }: Props) {
  const { programId } = await params;
  const programs = await read((api) => api.programs.list({}));
  const program = programs.find(({ id }) => id === programId);
  if (!program) notFound();
  return program;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Assign ${(await assignable(props)).name}` };
}

export default async function AssignProgramPage(props: Props) {
  const locale = await pageLocale();
  const [program, { candidates, programs, today }] = await Promise.all([assignable(props), readMany(locale)]);
  return (
    <div className="grid gap-6">
      <UpLink href={`/programs/${program.id}`}>{program.name}</UpLink>
      <PageTitle lead="To one client or to many, with their dates shown before anything is written.">
        Assign {program.name}
      </PageTitle>
      <AssignMany
        candidates={candidates}
        chosen={[]}
        programs={programs}
        programId={program.id}
        today={today}
        locale={locale}
      />
    </div>
  );
}
