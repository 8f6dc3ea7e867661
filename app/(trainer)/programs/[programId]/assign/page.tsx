import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/text';
import { AssignMany } from '../../../_components/assign-many/assign-many';
import { readMany } from '../../../_components/assign-many/read-candidates';
import { UpLink } from '../../../_components/up-link';
import { pageLocale } from '../../../_data/read';

export const metadata: Metadata = { title: 'Assign a program' };

type Props = { params: Promise<{ programId: string }> };

export default async function AssignProgramPage({ params }: Props) {
  const { programId } = await params;
  const locale = await pageLocale();
  const { candidates, programs, today } = await readMany(locale);
  const program = programs.find(({ id }) => id === programId);
  if (!program) notFound();
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
