'use client';

import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import type { CaseloadRow } from '@/contracts/triage';
import { addDays, isIsoDate } from '@/domain/schedule/dates';
import { formatDayShort } from '@/lib/format/dates';
import { snoozeChoiceOf, snoozeChoices } from '../../_state/snooze-choices';

const MOST_DAYS = 60;

type SnoozeDialogProps = {
  row: CaseloadRow;
  onSnooze: (until: { date: string; words: string }) => void;
  onClose: () => void;
  locale: string;
};

/** Until when a row is set aside. It comes back sooner when something new happens. */
export function SnoozeDialog({ row: { name, today }, onSnooze, onClose, locale }: SnoozeDialogProps) {
  const [date, setDate] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [first, last] = [addDays(today, 1), addDays(today, MOST_DAYS)];

  function until(day: string) {
    onClose();
    onSnooze({ date: day, words: `until ${formatDayShort(day, locale)}` });
  }

  function onKeyDown(event: KeyboardEvent) {
    const choice = snoozeChoiceOf(event);
    if (!choice || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    until(addDays(today, choice.days));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isIsoDate(date) || date < first || date > last) {
      setProblem(`Choose a day from ${formatDayShort(first, locale)} to ${formatDayShort(last, locale)}.`);
    } else {
      until(date);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={`Snooze ${name}`}
      lead="What is on the row now stays away until then. Anything new brings it back at once."
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits press the buttons inside it */}
      <div onKeyDown={onKeyDown} className="grid gap-2">
        {snoozeChoices.map(({ words, days }, index) => (
          <Button
            key={words}
            variant="ghost"
            className="justify-between!"
            {...(index === 0 && { 'data-autofocus': '' })}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => until(addDays(today, days))}
          >
            {words}
            <span className="flex items-center gap-2 font-normal text-ink-2 text-small">
              {formatDayShort(addDays(today, days), locale)}
              <span aria-hidden="true" className="max-lg:hidden">
                <Kbd>{index + 1}</Kbd>
              </span>
            </span>
          </Button>
        ))}
      </div>
      <form onSubmit={submit} noValidate className="mt-4 flex flex-wrap items-end gap-2 border-line border-t pt-4">
        <div className="min-w-40 flex-1">
          <TextField
            type="date"
            label="Until a day"
            min={first}
            max={last}
            value={date}
            onChange={(event) => setDate(event.target.value)}
            error={problem}
          />
        </div>
        <Button type="submit" variant="ghost">
          Snooze
        </Button>
      </form>
    </Dialog>
  );
}
