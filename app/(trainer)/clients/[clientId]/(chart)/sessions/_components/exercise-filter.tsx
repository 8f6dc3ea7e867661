import { Button, ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select';
import type { ChartSessions } from '@/contracts/charts';

type ExerciseFilterProps = { base: string; exercises: ChartSessions['exercises']; chosen: string | null };

/** Narrows the list to sessions with one exercise. A plain form: its answer is the address. */
export function ExerciseFilter({ base, exercises, chosen }: ExerciseFilterProps) {
  if (exercises.length < 2 && chosen === null) return null;
  return (
    <search aria-label="Sessions">
      <form key={chosen} action={base} className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 max-w-full basis-72 max-sm:flex-1">
          <SelectField
            label="Exercise"
            name="exercise"
            defaultValue={chosen ?? ''}
            placeholder="Every exercise"
            options={exercises.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <Button type="submit" variant="ghost">
          Show
        </Button>
        {chosen !== null && (
          <ButtonLink href={base} variant="quiet">
            Show all
          </ButtonLink>
        )}
      </form>
    </search>
  );
}
