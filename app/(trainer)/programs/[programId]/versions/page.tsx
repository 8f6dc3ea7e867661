import type { Metadata } from 'next';
import { cache } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import { UpLink } from '../../../_components/up-link';
import { pageLocale, read } from '../../../_data/read';
import { CompareVersions } from './_components/compare-versions';
import { RolloutList } from './_components/rollout-list';
import { VersionList } from './_components/version-list';

type Props = { params: Promise<{ programId: string }> };

const readVersions = cache((programId: string) => read((api) => api.programs.versions({ programId })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Versions of ${(await readVersions((await params).programId)).name}` };
}

export default async function VersionsPage({ params }: Props) {
  const { programId } = await params;
  const [program, rollouts, clinic, locale] = await Promise.all([
    readVersions(programId),
    read((api) => api.rollouts.list({ programId })),
    read((api) => api.account.clinic()),
    pageLocale(),
  ]);
  const { versions, publishedVersion, builtIn } = program;
  const zone = { timeZone: clinic.timeZone, locale };
  return (
    <div className="grid gap-7">
      <UpLink href={publishedVersion === null ? '/programs' : `/programs/${programId}`}>
        {publishedVersion === null ? 'Programs' : program.name}
      </UpLink>
      <PageTitle
        lead="A published version never changes. Clients keep theirs until you give them another."
        {...(!builtIn && {
          actions: (
            <ButtonLink href={`/programs/${programId}/edit`} variant="ghost">
              Edit the draft
            </ButtonLink>
          ),
        })}
      >
        Versions of {program.name}
      </PageTitle>
      {versions.length === 0 ? (
        <EmptyState icon="programs" title="Nothing is published yet">
          The first version appears here once the draft is published.
        </EmptyState>
      ) : (
        <VersionList programId={programId} versions={versions} zone={zone} canGive={!builtIn} />
      )}
      {rollouts.length > 0 && (
        <section aria-labelledby="given-title" className="grid gap-3">
          <SectionTitle id="given-title">Given to clients</SectionTitle>
          <RolloutList rollouts={rollouts} zone={zone} />
        </section>
      )}
      {versions.length > 1 && (
        <section aria-labelledby="compare-title" className="grid gap-3">
          <SectionTitle id="compare-title">Compare two versions</SectionTitle>
          <CompareVersions programId={programId} versions={versions.map(({ version }) => version)} />
        </section>
      )}
    </div>
  );
}
