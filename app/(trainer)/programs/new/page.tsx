import type { Metadata } from 'next';
import { AppLink } from '@/components/ui/app-link';
import { PageTitle } from '@/components/ui/text';
import { UpLink } from '../../_components/up-link';
import { read } from '../../_data/read';
import { NewProgramForm } from './_components/new-program-form';

export const metadata: Metadata = { title: 'New program' };

type Props = { searchParams: Promise<{ from?: string | string[]; version?: string | string[] }> };

export default async function NewProgramPage({ searchParams }: Props) {
  const [programs, library, { from, version }] = await Promise.all([
    read((api) => api.programs.all({})),
    read((api) => api.exercises.list({ archived: false })),
    searchParams,
  ]);
  const sources = programs.map(({ id, name, builtIn, archived, publishedVersion }) => ({
    id,
    name,
    kind: archived ? 'archived' : builtIn ? 'built in' : publishedVersion === null ? 'draft' : 'your clinic’s',
  }));
  const first = sources.find(({ id }) => id === from)?.id ?? null;
  const number = typeof version === 'string' && /^[1-9]\d{0,4}$/.test(version) ? Number(version) : null;
  return (
    <div className="grid gap-6">
      <UpLink href="/programs">Programs</UpLink>
      <PageTitle lead="Nothing is published yet: a draft is for trainers only, until you publish it.">
        New program
      </PageTitle>
      <p className="-mt-3 text-small">
        <AppLink href="/programs/grammar" className="inline-block py-3 underline underline-offset-4">
          How programs are written as text
        </AppLink>
      </p>
      <NewProgramForm
        sources={sources}
        from={first}
        version={number}
        own={library.filter((exercise) => exercise.own !== null)}
      />
    </div>
  );
}
