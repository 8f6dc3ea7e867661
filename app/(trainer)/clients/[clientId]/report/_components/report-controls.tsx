'use client';

import type { Route } from 'next';
import Form from 'next/form';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import { TextAreaField, TextField } from '@/components/ui/field';
import type { Period } from '@/domain/reports/course';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { PrintReport, useChoices } from './report-choices';

type Props = {
  clientId: string;
  today: IsoDate;
  began: IsoDate;
  planBegan: IsoDate | null;
  period: Period;
  hasMood: boolean;
};

const TWELVE_WEEKS = 84;

/** Of the trainer's words. More than this runs onto a third page. */
const WORDS_MAX = 900;

/** Which days it is about, and what the trainer adds. Not printed. */
export function ReportControls({ clientId, today, began, planBegan, period, hasMood }: Props) {
  const { choices, choose } = useChoices();
  const base = `/clients/${clientId}/report`;
  const spans = [
    { label: 'Since the intake', from: began },
    ...(planBegan && planBegan <= today ? [{ label: 'This plan', from: planBegan }] : []),
    { label: 'Last 12 weeks', from: addDays(today, 1 - TWELVE_WEEKS) },
  ];
  return (
    <div className="grid grid-cols-1 gap-4 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-strong text-title">Report for a doctor</h1>
        <PrintReport />
      </div>
      <Card aria-labelledby="report-choices" className="grid grid-cols-1 gap-4">
        <h2 id="report-choices" className="font-strong text-heading">
          Before you print
        </h2>
        <div className="flex flex-wrap items-end gap-3">
          <nav aria-label="Days of the report" className="flex flex-wrap gap-1">
            {spans.map(({ label, from }) => {
              const isCurrent = period.from === from && period.until === today;
              return (
                <AppLink
                  key={label}
                  href={`${base}?from=${from}`}
                  aria-current={isCurrent ? 'true' : undefined}
                  className={classNames(
                    'inline-flex min-h-12 items-center rounded-full border px-3.5 font-semibold text-small',
                    isCurrent
                      ? 'chosen-edge border-transparent bg-spruce-tint text-spruce'
                      : 'border-transparent text-ink-2 hover:bg-sunken hover:text-ink',
                  )}
                >
                  {label}
                </AppLink>
              );
            })}
          </nav>
          {/* With the days as its key it shows those in force, after one of the links too. */}
          <Form
            key={`${period.from} ${period.until}`}
            action={base as Route}
            className="flex flex-wrap items-end gap-3"
          >
            <TextField type="date" label="From" name="from" max={today} defaultValue={period.from} required />
            <TextField type="date" label="Until" name="until" max={today} defaultValue={period.until} required />
            <Button type="submit" variant="ghost">
              Show
            </Button>
          </Form>
        </div>
        <TextField
          label="To"
          optional
          autoComplete="off"
          maxLength={120}
          hint="A line to write on is printed when it is left empty."
          value={choices.addressee}
          onChange={(event) => choose({ addressee: event.target.value })}
        />
        <TextAreaField
          label="In your own words"
          optional
          maxLength={WORDS_MAX}
          hint="Printed with the report and not kept: it is gone when you leave this page. What should stay in the record belongs in the notes."
          value={choices.words}
          onChange={(event) => choose({ words: event.target.value })}
        />
        {hasMood && (
          <Checkbox
            label="Include PHQ-4"
            hint="Left out unless you tick it. The client answered four questions about mood and worry so that you can refer; agree with them before it goes to somebody else."
            checked={choices.withMood}
            onCheckedChange={(withMood) => choose({ withMood })}
          />
        )}
        <p className="text-ink-2 text-small">
          Read it through first. It leaves the clinic on paper, and who opened it is kept in the client’s access log.
        </p>
      </Card>
    </div>
  );
}
