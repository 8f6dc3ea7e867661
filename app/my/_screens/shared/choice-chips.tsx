import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';

type ChoiceChipsProps<Id extends string> = {
  label: string;
  hideLabel?: boolean;
  hint?: ReactNode;
  choices: readonly { readonly id: Id; readonly label: string }[];
  chosen: readonly Id[];
  onChosenChange: (chosen: Id[]) => void;
  /** Cannot stand beside any other, such as "none". */
  exclusive?: Id;
};

/** Several of a list, as chips of 48 px that are checkboxes. */
export function ChoiceChips<Id extends string>(props: ChoiceChipsProps<Id>) {
  const { label, hideLabel = false, hint, choices, chosen, onChosenChange, exclusive } = props;
  const id = useId();

  function toggle(choice: Id) {
    if (chosen.includes(choice)) return onChosenChange(chosen.filter((each) => each !== choice));
    if (choice === exclusive) return onChosenChange([choice]);
    onChosenChange([...chosen.filter((each) => each !== exclusive), choice]);
  }

  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined} className="min-w-0">
      <legend className={hideLabel ? 'sr-only' : 'font-semibold text-item'}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-small">
          {hint}
        </p>
      )}
      <div className={classNames('flex flex-wrap gap-2', !hideLabel && 'mt-2')}>
        {choices.map((choice) => (
          <label
            key={choice.id}
            className={classNames(
              'relative inline-flex min-h-12 min-w-12 items-center justify-center rounded-full border-[1.5px] px-4 font-semibold text-item',
              'has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)] has-focus-visible:outline-offset-2',
              chosen.includes(choice.id)
                ? 'chosen-edge border-spruce bg-spruce-tint text-spruce'
                : 'border-line-strong bg-surface text-ink-2',
            )}
          >
            <input
              type="checkbox"
              checked={chosen.includes(choice.id)}
              onChange={() => toggle(choice.id)}
              className="absolute inset-0 appearance-none rounded-full outline-none"
            />
            <span className="pointer-events-none relative">{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
