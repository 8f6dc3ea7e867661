import { useEffect, useRef } from 'react';
import { BandChip } from '@/components/benefits/band-chip';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { type Column, DataTable } from '@/components/ui/table';
import { formatDate } from '@/lib/format/dates';
import { before, compared, type DayFacts, factsOf, scoreWords } from '../_run/facts';
import { goTo, type Message, type Run, resultOf, type Step, unsent } from '../_run/run';

type SummaryProps = {
  facts: DayFacts;
  run: Run;
  change: (make: (run: Run) => Run) => Promise<unknown>;
  sending: { problem: string | null; isSending: boolean; sendAgain: () => Promise<void> };
  onEnd: (words: string) => Promise<void>;
};

/** Everything of the day against the first and the last time, and whether the clinic has it. */
export function Summary({ facts, run, change, sending, onEnd }: SummaryProps) {
  const { locale } = facts;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const open = unsent(run);
  const undone = run.steps.filter((step) => resultOf(step) === null && step.skipped === null).length;
  const done = run.steps.filter((step) => resultOf(step) !== null).length;

  const since = (step: Step, which: 'first' | 'last') => {
    const of = factsOf(facts, step.id);
    const found = before(of, run)[which];
    const change = compared(of, step, run)?.[which];
    return (
      <>
        {found && (
          <span className="block">
            {scoreWords(of, found.score, locale)}
            <span className="ml-2 text-ink-quiet text-tiny">{formatDate(found.takenOn, locale)}</span>
          </span>
        )}
        {change ? <BandChip {...change} /> : !found && '–'}
      </>
    );
  };
  const columns: Column<Step>[] = [
    { key: 'name', header: 'Measure', cell: ({ id }) => factsOf(facts, id).name },
    {
      key: 'now',
      header: 'Today',
      cell: (step) => {
        const result = resultOf(step);
        if (step.skipped !== null) {
          const note = step.notes.at(-1);
          return (
            <>
              <span className="block text-ink-2 text-small">Left out: {step.skipped}</span>
              {note && (
                <>
                  <span className="block text-small">{note.body}</span>
                  <span className="mt-1 block">
                    <SentChip message={note} />
                  </span>
                </>
              )}
            </>
          );
        }
        if (!result) return <Chip tone="copper">Still to do</Chip>;
        return (
          <>
            <span className="font-strong">{scoreWords(factsOf(facts, step.id), result.score, locale)}</span>
            {result.note && <span className="block text-ink-2 text-small">{result.note}</span>}
            <span className="mt-1 block">
              <SentChip message={result} />
            </span>
          </>
        );
      },
    },
    { key: 'last', header: 'Since last time', cell: (step) => since(step, 'last') },
    { key: 'first', header: 'Since the first', cell: (step) => since(step, 'first') },
    {
      key: 'open',
      header: 'Open',
      hideHeader: true,
      align: 'end',
      cell: (step) => (
        <Button
          variant="quiet"
          size="s"
          className="max-xl:min-h-12"
          aria-label={`Open: ${factsOf(facts, step.id).name}`}
          onClick={() =>
            void change((now) =>
              goTo(
                now,
                now.steps.findIndex(({ id }) => id === step.id),
              ),
            )
          }
        >
          Open
        </Button>
      ),
    },
  ];

  return (
    <Card aria-labelledby="summary-title" className="grid min-w-0 gap-4">
      <div>
        <h2 ref={title} id="summary-title" tabIndex={-1} className="font-strong text-title outline-none">
          Summary
        </h2>
        <p className="mt-1 text-ink-2">
          A change counts only beyond the error of measurement. Where no error is stated there is no verdict.
        </p>
      </div>
      <div className="relative max-xl:overflow-x-auto">
        <DataTable caption="Results of this day" columns={columns} rows={run.steps} rowKey={({ id }) => id} />
      </div>
      <p role="status" className="text-ink-2 text-small">
        {open > 0
          ? open === 1
            ? '1 entry is not with the clinic yet.'
            : `${open} entries are not with the clinic yet.`
          : done > 0 || run.steps.some(({ notes }) => notes.length > 0)
            ? 'Everything is on the chart.'
            : 'Nothing was entered.'}
        {undone > 0 && ` ${undone === 1 ? '1 step is' : `${undone} steps are`} still to do.`}
      </p>
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          variant="ghost"
          icon="chevron-left"
          onClick={() => void change((now) => goTo(now, now.steps.length - 1))}
        >
          Back
        </Button>
        {open > 0 ? (
          <Button size="l" pending={sending.isSending} pendingLabel="Sending" onClick={() => void sending.sendAgain()}>
            Send again
          </Button>
        ) : (
          <Button
            size="l"
            onClick={() => void onEnd(done === 1 ? '1 result is on the chart.' : `${done} results are on the chart.`)}
          >
            Save and finish
          </Button>
        )}
      </div>
    </Card>
  );
}

function SentChip({ message: { refused, sent } }: { message: Pick<Message, 'refused' | 'sent'> }) {
  if (refused) {
    return (
      <Chip tone="high" icon="warning">
        Not taken
      </Chip>
    );
  }
  if (!sent) return <Chip tone="neutral">On this device only</Chip>;
  return (
    <Chip tone="low" icon="check">
      On the chart
    </Chip>
  );
}
