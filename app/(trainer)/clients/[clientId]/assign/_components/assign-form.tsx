'use client';

import { useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { FieldError, TextField } from '@/components/ui/field';
import type { ProgramSummary } from '@/contracts/programs';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { CalendarArea } from './calendar-area';
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
  locale: string;
};

/** Program, first day and training days, with the calendar that comes of it beside them. */
export function AssignForm({ client, today, programs, locale }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [hurried, setHurried] = useState(false);
  const chosen = usePlacing({ clientId: client.id, today, programs });
  const { assign, isPending, failure } = useAssign(locale);
  const { placing, preview, other, answer, problems } = chosen;
  const shown = preview.isPlaceholderData ? undefined : preview.data;
  const refused = shown?.warnings.find(({ code, blocking }) => blocking && code !== 'overlap');
  const dateProblem = problems.date ?? refused?.words ?? null;
  const unanswered = other !== null && answer === null ? 'Say what happens to the plan that is there.' : null;

  const notice = hurried && !shown ? 'The calendar is not there yet. Look at it, then assign.' : failure;

  function submit() {
    setTried(true);
    if (!placing || dateProblem || problems.days || unanswered) {
      // After the errors are drawn, the first field that has one.
      const wrong = '[aria-invalid], fieldset[aria-describedby*="-error"] input';
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(wrong)?.focus());
      return;
    }
    // Nothing is assigned that was not seen: the calendar may also bring a question.
    setHurried(!shown);
    if (shown) assign({ ...placing, onConflict: answer ?? 'ask' });
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
        <ProgramChoice
          programs={programs}
          value={chosen.programId}
          onValueChange={chosen.setProgramId}
          error={tried ? problems.program : null}
        />
        <TextField
          type="date"
          label="Start date"
          hint="The first training day on or after it is the first session."
          min={addDays(today, -28)}
          max={addDays(today, 366)}
          value={chosen.startDate}
          error={dateProblem}
          onChange={(event) => chosen.chooseDate(event.target.value)}
        />
        <TrainingDaysField value={chosen.trainingDays} onValueChange={chosen.setTrainingDays} error={problems.days} />
        {other && (
          <OtherPlanQuestion
            other={other}
            startDate={chosen.replaceDate}
            value={answer}
            onValueChange={chosen.setAnswer}
            error={tried ? unanswered : null}
            locale={locale}
          />
        )}
      </div>
      <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:pt-7">
        <CalendarArea preview={preview} locale={locale} />
      </div>
      <div className="lg:col-start-1">
        <PreviewWarnings warnings={preview.data?.warnings ?? []} />
        <div role="alert">
          {notice && !isPending && (
            <div className="mb-4">
              <FieldError>{notice}</FieldError>
            </div>
          )}
        </div>
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
