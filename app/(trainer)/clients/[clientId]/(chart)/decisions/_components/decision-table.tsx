'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select';
import { type Column, DataTable } from '@/components/ui/table';
import { ReasonButton } from '../../../../../_components/steps/reason-button';
import type { DecisionLine } from './decision-lines';

type DecisionTableProps = { lines: readonly DecisionLine[]; timeZone: string; locale: string };

const ALL = 'all';
/** Lines at first, and with each further press. */
const AT_ONCE = 25;

/** The list with a choice of lift; which one is chosen stays out of the address. */
export function DecisionTable({ lines, timeZone, locale }: DecisionTableProps) {
  const [lift, setLift] = useState(ALL);
  const [most, setMost] = useState(AT_ONCE);
  const lifts = [...new Map(lines.map(({ exerciseId, name }) => [exerciseId, name]))].sort(([, a], [, b]) =>
    a.localeCompare(b, locale),
  );
  const found = lines.filter(({ exerciseId }) => lift === ALL || exerciseId === lift);
  const shown = found.slice(0, most);
  const left = found.length - shown.length;
  const columns: readonly Column<DecisionLine>[] = [
    { key: 'date', header: 'Session', cell: ({ date }) => <span className="whitespace-nowrap">{date}</span> },
    { key: 'lift', header: 'Lift', cell: ({ name }) => name },
    {
      key: 'when',
      header: 'Decided',
      cell: ({ when }) => <span className="text-ink-2 text-small">{when}</span>,
    },
    {
      key: 'rule',
      header: 'Level and rule',
      cell: ({ reason: { explanation } }) => (
        <span className="text-small">
          <span className="font-semibold">
            {explanation.level} · {explanation.rule}
          </span>{' '}
          <span className="text-ink-2 sm:block">{explanation.words}</span>
        </span>
      ),
    },
    {
      key: 'happened',
      header: 'What happened',
      cell: ({ happened, proposed, reason: { explanation } }) => (
        <span className="text-small">
          <span className="font-semibold">{happened}</span>
          {proposed && <span className="block text-ink-2">Proposed: {proposed}</span>}
          {explanation.notes.map((note) => (
            <span key={note} className="block text-ink-2">
              {note}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'answer',
      header: 'Answer',
      cell: ({ answer }) => <span className="text-ink-2 text-small">{answer}</span>,
    },
    {
      key: 'why',
      header: 'Reason',
      hideHeader: true,
      align: 'end',
      className: 'print:hidden',
      cell: ({ reason, name, date }) => (
        <ReasonButton reason={reason} name={`${name}, ${date}`} timeZone={timeZone} locale={locale} />
      ),
    },
  ];
  return (
    <div className="grid gap-3">
      <div className="max-w-80 print:hidden">
        <SelectField
          label="Lift"
          options={[{ value: ALL, label: 'All lifts' }, ...lifts.map(([value, label]) => ({ value, label }))]}
          value={lift}
          onValueChange={(chosen) => {
            setLift(chosen);
            setMost(AT_ONCE);
          }}
        />
      </div>
      <p role="status" className="sr-only">
        {shown.length} of {found.length} shown
      </p>
      <DataTable caption="Decisions on loads, newest first" columns={columns} rows={shown} rowKey={({ id }) => id} />
      {found.length > AT_ONCE && (
        <Button
          variant="ghost"
          className="justify-self-start print:hidden"
          onClick={() => setMost(left > 0 ? most + AT_ONCE : AT_ONCE)}
        >
          {left > 0 ? `Show ${Math.min(AT_ONCE, left)} more` : `Show the newest ${AT_ONCE}`}
        </Button>
      )}
    </div>
  );
}
