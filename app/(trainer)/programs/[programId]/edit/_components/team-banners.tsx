'use client';

import { useMemo, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { Editor } from '@/contracts/program-drafts';
import { diffDocuments } from '@/domain/program/diff';
import { documentOf } from '@/domain/program/grid/compile';
import type { ConflictPart } from '@/domain/program/grid/merge';
import { readGrid } from '@/domain/program/grid/read';
import { formatCount, formatList } from '@/lib/format/numbers';
import { type OpenConflict, takeTheirs } from '../_state/take-theirs';
import { useBuilder } from './builder-context';
import type { Autosave, BroughtIn } from './use-autosave';

/** Who else is here, what they changed meanwhile, and what both have changed. */
export function TeamBanners({ editors, autosave }: { editors: readonly Editor[]; autosave: Autosave }) {
  const { broughtIn, conflicts } = autosave;
  return (
    <>
      {editors.length > 0 && (
        <p role="status" className="flex items-center gap-2 text-ink-2 text-small">
          <span aria-hidden="true" className="size-2 rounded-full border border-transparent bg-spruce" />
          {formatList(editors.map(({ name }) => name))} {editors.length === 1 ? 'has' : 'have'} this open too. What each
          of you writes is joined.
        </p>
      )}
      {broughtIn && <BroughtInBanner brought={broughtIn} onClose={autosave.forgetBroughtIn} />}
      {conflicts.length > 0 && <ConflictBanner conflicts={conflicts} settle={autosave.settle} />}
    </>
  );
}

const most = 6;

function BroughtInBanner({ brought, onClose }: { brought: BroughtIn; onClose: () => void }) {
  const { lookup } = useBuilder();
  const [all, setAll] = useState(false);
  const changes = useMemo(() => {
    const read = ({ grid }: BroughtIn['before']) => documentOf(grid, readGrid(grid, lookup));
    return diffDocuments(read(brought.before), read(brought.after), lookup);
  }, [brought, lookup]);
  const count = changes.length === 0 ? 'something' : formatCount(changes.length, 'thing', 'things');
  return (
    <Banner
      tone="info"
      live
      title={`${brought.by} changed ${count} meanwhile. It is in here now, and so is what you wrote.`}
      actions={
        <>
          {changes.length > most && !all && (
            <Button variant="ghost" size="s" onClick={() => setAll(true)}>
              Show all {changes.length}
            </Button>
          )}
          <Button variant="ghost" size="s" onClick={onClose}>
            OK
          </Button>
        </>
      }
    >
      <ul className="grid gap-0.5">
        {changes.slice(0, all ? undefined : most).map((change) => (
          <li key={JSON.stringify(change)}>
            {change.where}
            {change.what && `, ${change.what}`}: {change.before ?? 'new'} → {change.after ?? 'gone'}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const partWords: Readonly<Record<ConflictPart, string>> = {
  cell: 'cell',
  note: 'note',
  exercise: 'exercise',
  superset: 'superset',
  swap: 'swap',
  title: 'title',
  minutes: 'length',
  letter: 'letter',
  removed: 'removed or changed',
  blocks: 'parts of the program',
  deload: 'deload',
  summary: 'description',
};

function ConflictBanner({
  conflicts,
  settle,
}: {
  conflicts: readonly OpenConflict[];
  settle: (conflict: OpenConflict) => void;
}) {
  const { state, change, nameOf } = useBuilder();
  const where = ({ conflict }: OpenConflict) => {
    const session = state.document.grid.sessions.find(({ id }) => id === conflict.sessionId);
    const row = session?.rows.find(({ id }) => id === conflict.rowId);
    return [
      session && `${session.key} ${session.title}`,
      row && nameOf(row),
      conflict.week !== null && `week ${conflict.week}`,
      conflict.what !== 'cell' && partWords[conflict.what],
    ]
      .filter(Boolean)
      .join(', ');
  };
  return (
    <Banner
      tone="review"
      icon="warning"
      live
      title={`${formatCount(conflicts.length, 'place was', 'places were')} changed by both of you. Yours stands until you choose.`}
    >
      <ul className="grid gap-2">
        {conflicts.map((open) => (
          <li key={JSON.stringify(open.conflict)} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <span className="min-w-0 flex-1 basis-64">
              <span className="font-semibold">{where(open) || 'The program'}</span>: yours “{open.conflict.mine || '—'}
              ”, theirs “{open.conflict.theirs || '—'}”
            </span>
            <Button variant="ghost" size="s" onClick={() => settle(open)}>
              Keep mine
            </Button>
            <Button
              variant="ghost"
              size="s"
              onClick={() => {
                change(takeTheirs(open));
                settle(open);
              }}
            >
              Take theirs
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
