'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { DataTable } from '@/components/ui/table';
import type { ProgramVersion } from '@/contracts/programs';
import { formatInstant } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { RolloutStep } from '../../_components/rollout-step';

type Props = {
  programId: string;
  versions: readonly ProgramVersion[];
  zone: { timeZone: string; locale: string };
  /** Built-in programs are given by assigning them. */
  canGive: boolean;
};

/** Every published version, newest first: what is new, who published it and when, who has it. */
export function VersionList({ programId, versions, zone, canGive }: Props) {
  const [giving, setGiving] = useState<number | null>(null);
  return (
    <>
      <DataTable
        caption="Published versions"
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          { key: 'version', header: 'Version', className: 'w-32', cell: ({ version }) => `Version ${version}` },
          { key: 'note', header: 'What is new', cell: ({ note }) => note ?? '—' },
          {
            key: 'published',
            header: 'Published',
            cell: ({ publishedAt, publishedBy }) =>
              `${formatInstant(publishedAt, zone)}${publishedBy ? `, ${publishedBy}` : ''}`,
          },
          {
            key: 'size',
            header: 'Length',
            cell: ({ weeks, sessions }) =>
              `${formatCount(weeks, 'week', 'weeks')}, ${formatCount(sessions, 'session', 'sessions')}`,
          },
          { key: 'clients', header: 'Clients', align: 'end', cell: ({ clients }) => clients },
          {
            key: 'actions',
            header: 'Actions',
            hideHeader: true,
            align: 'end',
            cell: ({ version }) => (
              <span className="flex flex-wrap justify-end gap-1.5">
                <ButtonLink
                  href={`/programs/new?from=${programId}&version=${version}`}
                  variant="quiet"
                  size="s"
                  className="max-md:min-h-12"
                >
                  Copy<span className="sr-only"> version {version}</span>
                </ButtonLink>
                {canGive && version === versions[0]?.version && (
                  <Button variant="ghost" size="s" onClick={() => setGiving(version)} className="max-md:min-h-12">
                    Give to clients…
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {giving !== null && <RolloutStep open onClose={() => setGiving(null)} programId={programId} toVersion={giving} />}
    </>
  );
}
