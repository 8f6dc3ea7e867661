import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/text';
import { AssignMany } from '../../_components/assign-many/assign-many';
import { readMany } from '../../_components/assign-many/read-candidates';
import { UpLink } from '../../_components/up-link';
import { pageLocale } from '../../_data/read';

export const metadata: Metadata = { title: 'Assign a program' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AssignToChosenPage({ searchParams }: Props) {
  const chosen = [(await searchParams).client ?? []].flat();
  const locale = await pageLocale();
  const { candidates, programs, today } = await readMany(locale);
  return (
    <div className="grid gap-6">
      <UpLink href="/clients">Clients</UpLink>
      <PageTitle lead="To one client or to many, with their dates shown before anything is written.">
        Assign a program
      </PageTitle>
      <AssignMany
        candidates={candidates}
        chosen={chosen}
        programs={programs}
        programId={null}
        today={today}
        locale={locale}
      />
    </div>
  );
}
