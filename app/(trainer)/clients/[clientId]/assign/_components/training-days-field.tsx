import { useId } from 'react';
import { FieldError } from '@/components/ui/field';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

type Props = {
  /** ISO weekdays, Monday 1. */
  value: readonly number[];
  onValueChange: (days: readonly number[]) => void;
  error: string | null;
};

/** Seven days to tick, side by side. */
export function TrainingDaysField({ value, onValueChange, error }: Props) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1.5 font-semibold text-item">Training days</legend>
      <div className="grid grid-cols-7 gap-1">
        {weekdays.map((name, index) => {
          const day = index + 1;
          return (
            <label
              key={name}
              className="relative grid min-h-12 place-items-center rounded-field border border-edge bg-surface font-semibold text-small has-checked:chosen-edge has-checked:border-spruce has-checked:bg-spruce has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)] has-checked:text-on-spruce has-focus-visible:outline-offset-2"
            >
              <input
                type="checkbox"
                checked={value.includes(day)}
                onChange={(event) => {
                  const others = value.filter((other) => other !== day);
                  onValueChange(event.target.checked ? [...others, day].sort((a, b) => a - b) : others);
                }}
                className="absolute inset-0 appearance-none rounded-field outline-none"
              />
              <span className="pointer-events-none relative">
                <span className="sr-only">{name}</span>
                <span aria-hidden="true">{name.slice(0, 3)}</span>
              </span>
            </label>
          );
        })}
      </div>
      {error && (
        <div className="mt-1.5">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}
