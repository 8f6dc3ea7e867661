import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import type { ProgramEntry } from '@/contracts/programs';
import { pageLocale, read } from '../_data/read';
import { ProgramCard } from './_components/program-card';

export const metadata: Metadata = { title: 'Programs' };

export default async function ProgramsPage() {
  const [programs, locale] = await Promise.all([read((api) => api.programs.all({})), pageLocale()]);
  const present = programs.filter(({ archived }) => !archived);
  const archived = programs.filter((program) => program.archived);
  const own = present.filter(({ builtIn, publishedVersion }) => !builtIn && publishedVersion !== null);
  const drafts = present.filter(({ builtIn, publishedVersion }) => !builtIn && publishedVersion === null);
  const builtIn = present.filter((program) => program.builtIn);
  const section = (title: string, id: string, list: readonly ProgramEntry[]) =>
    list.length > 0 && (
      <section aria-labelledby={id} className="grid gap-3">
        <SectionTitle id={id}>{title}</SectionTitle>
        <ul className="grid gap-4 lg:grid-cols-2">
          {list.map((program) => (
            <li key={program.id} className="grid">
              <ProgramCard program={program} locale={locale} />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div className="grid gap-7">
      <PageTitle
        lead="A published version never changes, so nobody’s plan does either. Write your own, or begin with a copy."
        actions={
          <ButtonLink href="/programs/new" icon="plus">
            New program
          </ButtonLink>
        }
      >
        Programs
      </PageTitle>
      {section('Drafts, not published yet', 'drafts-title', drafts)}
      {section('Your clinic’s', 'own-title', own)}
      {own.length + drafts.length === 0 && (
        <EmptyState
          icon="programs"
          title="No program of your own yet"
          action={
            <ButtonLink href="/programs/new" variant="ghost">
              Write the first
            </ButtonLink>
          }
        >
          Write one from a blank grid, copy one that comes with Sturdy, or paste one as text.
        </EmptyState>
      )}
      {section('Built in', 'built-in-title', builtIn)}
      {archived.length > 0 && (
        <details>
          <summary className="min-h-12 py-3 font-strong text-heading">Archived ({archived.length})</summary>
          <ul className="mt-3 grid gap-4 lg:grid-cols-2">
            {archived.map((program) => (
              <li key={program.id} className="grid">
                <ProgramCard program={program} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
