'use client';

import { Card, CardHeader } from '@/components/ui/card';
import { Chip, type ChipTone } from '@/components/ui/chip';
import type { GridWarning } from '@/domain/program/grid/warnings';
import { formatCount } from '@/lib/format/numbers';
import { selectOnly } from '../_state/selection';
import { useBuilder } from './builder-context';

const looks: Readonly<Record<GridWarning['severity'], { tone: ChipTone; words: string }>> = {
  stop: { tone: 'high', words: 'Must be settled' },
  look: { tone: 'mid', words: 'Look' },
  hint: { tone: 'neutral', words: 'Hint' },
};

/** What to look at before publishing; a press leads to its cell. */
export function WarningsCard({ warnings, focusGrid }: { warnings: readonly GridWarning[]; focusGrid: () => void }) {
  const { state, dispatch } = useBuilder();

  function goTo({ sessionId, rowId, week }: GridWarning) {
    const session = state.document.grid.sessions.find(({ id }) => id === sessionId);
    if (session) dispatch({ type: 'session', sessionId: session.id });
    const row = session?.rows.findIndex(({ id }) => id === rowId) ?? -1;
    const place = { row: row < 0 && week === null ? 0 : row, week: week === null ? -1 : week - 1 };
    dispatch({ type: 'select', selection: selectOnly(place) });
    focusGrid();
  }

  if (state.document.grid.sessions.every(({ rows }) => rows.length === 0)) return null;
  return (
    <Card aria-labelledby="warnings-title">
      <CardHeader
        id="warnings-title"
        title={
          warnings.length === 0 ? 'Nothing to look at' : `${formatCount(warnings.length, 'thing', 'things')} to look at`
        }
        {...(warnings.length === 0 && { lead: 'Loads, lighter weeks, hinges and swaps are in order.' })}
      />
      {warnings.length > 0 && (
        <ul className="grid gap-1">
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.where} ${warning.words}`}>
              <button
                type="button"
                onClick={() => goTo(warning)}
                className="flex min-h-11 w-full flex-wrap items-baseline gap-x-3 gap-y-1 rounded-small px-2 py-1.5 text-left text-small hover:bg-sunken max-md:min-h-12"
              >
                <Chip tone={looks[warning.severity].tone}>{looks[warning.severity].words}</Chip>
                <span className="min-w-0 flex-1 basis-56">
                  {warning.words} <span className="text-ink-2">{warning.where}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
