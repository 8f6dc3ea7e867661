'use client';

import { useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { FailedState } from '@/components/ui/failed-state';
import { FieldError, TextField } from '@/components/ui/field';
import type { AssignmentPreview } from '@/contracts/assignments';
import type { ProgramSummary } from '@/contracts/programs';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { failureOf } from '@/trpc/errors';
import { CalendarPreview } from './calendar-preview';
import type { Placing } from './first-placing';
import { OtherPlanQuestion } from './other-plan-question';
import { PreviewWarnings } from './preview-warnings';
import { ProgramChoice } from './program-choice';
import { TrainingDaysField } from './training-days-field';
import { useAssign } from './use-assign';
import { usePlacing } from './use-placing';

type Props = {
  client: { readonly id: string; readonly name: string };
  /** In the client's zone. */
  today: IsoDate;
  programs: readonly ProgramSummary[];
  first: Placing;
  preview: AssignmentPreview;
  locale: string;
};

/** Program, first day and training days, with the calendar that comes of it beside them. */
export function AssignForm({ client, today, programs, first, preview: firstPreview, locale }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const chosen = usePlacing(first, firstPreview, programs);
  const { assign, isPending, failure } = useAssign(locale);
  const { placing, preview, other, answer } = chosen;
  const refused = preview.data?.warnings.find(({ code, blocking }) => blocking && code !== 'overlap') ?? null;
  const dateProblem = chosen.dateProblem ?? (preview.isPlaceholderData ? null : (refused?.words ?? null));
  const unanswered = other !== null && answer === null ? 'Say what happens to the plan that is there.' : null;

  function submit() {
    setTried(true);
    if (dateProblem || chosen.daysProblem || unanswered) {
      // After the errors are drawn: the first field that has one.
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid] , fieldset[aria-describedby*="-error"] input')
          ?.focus(),
      );
      return;
    }
    assign({ ...placing, trainingDays: [...placing.trainingDays], onConflict: answer ?? 'ask' });
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) submit();
      }}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]"
    >
      <div className="grid gap-6">
        <ProgramChoice programs={programs} value={placing.programId} onValueChange={chosen.chooseProgram} />
        <TextField
          type="date"
          label="Start date"
          hint="The first training day on or after it is the first session."
          min={addDays(today, -28)}
          max={addDays(today, 366)}
          value={placing.startDate}
          error={dateProblem}
          onChange={(event) => chosen.chooseDate(event.target.value)}
        />
        <TrainingDaysField value={placing.trainingDays} onValueChange={chosen.chooseDays} error={chosen.daysProblem} />
        {other && (
          <OtherPlanQuestion
            other={other}
            startDate={chosen.dateProblem ? today : chosen.replaceDate}
            value={answer}
            onValueChange={chosen.setAnswer}
            error={tried ? unanswered : null}
            locale={locale}
          />
        )}
      </div>
      <div className="grid gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        {preview.data && <PreviewWarnings warnings={preview.data.warnings} />}
        {preview.isError && !preview.isFetching ? (
          <FailedState title="The calendar did not load" onRetry={() => preview.refetch()}>
            {failureOf(preview.error).words} Nothing has been assigned.
          </FailedState>
        ) : (
          preview.data && <CalendarPreview preview={preview.data} stale={preview.isPlaceholderData} locale={locale} />
        )}
      </div>
      <div className="grid gap-3 lg:col-start-1">
        <div role="alert">{failure && !isPending && <FieldError>{failure}</FieldError>}</div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" pending={isPending} pendingLabel="Assigning …">
            Assign to {client.name}
          </Button>
          <ButtonLink variant="ghost" href={`/clients/${client.id}`}>
            Cancel
          </ButtonLink>
        </div>
      </div>
    </form>
  );
}
