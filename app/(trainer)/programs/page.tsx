import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/text';
import { read } from '../_data/read';
import { ProgramCard } from './_components/program-card';

export const metadata: Metadata = { title: 'Programs' };

export default async function ProgramsPage() {
  const programs = await read((api) => api.programs.list({}));
  return (
    <div className="grid gap-6">
      <PageTitle lead="What can be assigned. A published version never changes, so nobody’s plan does either.">
        Programs
      </PageTitle>
      {programs.length === 0 ? (
        <EmptyState icon="programs" title="No programs yet">
          Published programs of the clinic appear here.
        </EmptyState>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {programs.map((program) => (
            <li key={program.id} className="grid">
              <ProgramCard program={program} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
