import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { Chip } from '@/components/ui/chip';
import { FieldError } from '@/components/ui/field';
import { SectionTitle } from '@/components/ui/text';
import { relativeDay } from '@/lib/format/dates';
import { type DayFacts, lastWords, type StepFacts } from '../_run/facts';
import { isQuestionnaire, type StepId } from '../_run/run';

type ChooseStepsProps = { facts: DayFacts; onStart: (chosen: readonly StepId[]) => void };

/** What is due is ticked, and anything can be added or left out. */
export function ChooseSteps({ facts, onStart }: ChooseStepsProps) {
  const { steps, isLocked } = facts;
  const mayTake = ({ id }: StepFacts) => !isLocked || isQuestionnaire(id);
  const [chosen, setChosen] = useState<ReadonlySet<StepId>>(
    () => new Set(steps.filter((step) => step.isDue && mayTake(step)).map(({ id }) => id)),
  );
  const [isTried, setIsTried] = useState(false);

  function choose(id: StepId, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  const group = (title: string, id: string, members: readonly StepFacts[], words: string) => (
    <section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <p className="mt-1 mb-2 text-ink-2 text-small">{words}</p>
      <ul className="grid">
        {members.map((step) => (
          <li
            key={step.id}
            className="items-start gap-x-3 border-line not-first:border-t sm:grid sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <Checkbox
              label={step.name}
              hint={lastWords(step, null, facts.locale)}
              disabled={!mayTake(step)}
              checked={chosen.has(step.id)}
              onCheckedChange={(isChosen) => choose(step.id, isChosen)}
            />
            <span className="block text-ink-2 text-small max-sm:-mt-1.5 max-sm:pb-3 max-sm:pl-9 sm:py-3">
              {!mayTake(step) ? (
                'Lifting is paused'
              ) : step.isDue ? (
                <Chip tone="copper">Due</Chip>
              ) : (
                step.dueOn && `Due ${relativeDay(step.dueOn, facts.today, facts.locale)}`
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

  return (
    <Card className="grid gap-6">
      <div className="grid gap-6 lg:grid-cols-2 lg:gap-8">
        {group(
          'Questionnaires',
          'questionnaires',
          steps.filter(({ id }) => isQuestionnaire(id)),
          'First, so that effort does not colour the answers. The client fills them in on this tablet.',
        )}
        {group(
          'Tests',
          'tests',
          steps.filter(({ id }) => !isQuestionnaire(id)),
          'From the easiest to the hardest. You need a tape measure, a chair of about 43 cm, a mat, and a bench with a strap.',
        )}
      </div>
      {isTried && chosen.size === 0 && <FieldError>Choose at least one.</FieldError>}
      <div className="flex flex-wrap items-center justify-end gap-3">
        <Button
          size="l"
          onClick={() => {
            setIsTried(true);
            if (chosen.size > 0) onStart([...chosen]);
          }}
        >
          {chosen.size === 0 ? 'Start' : `Start with ${chosen.size}`}
        </Button>
      </div>
    </Card>
  );
}
