import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';

type YesNoProps = {
  question: string;
  help?: string | undefined;
  /** Null while there is no answer. */
  value: boolean | null;
  onValueChange: (value: boolean) => void;
  /** Marked as still to be answered. */
  missing?: boolean;
};

const options = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
] as const;

/** One screening question with its two answers, each 48 px high. */
export function YesNo({ question, help, value, onValueChange, missing = false }: YesNoProps) {
  const id = useId();
  return (
    <fieldset
      data-missing={missing ? '' : undefined}
      aria-describedby={help ? `${id}-help` : undefined}
      className={classNames('min-w-0 py-3.5', missing && '-mx-3 rounded-field bg-pain-mid-tint px-3')}
    >
      <legend className="float-left w-full font-semibold text-item leading-snug">{question}</legend>
      {help && (
        <p id={`${id}-help`} className="clear-both mt-1 text-ink-2 text-small">
          {help}
        </p>
      )}
      <div className="clear-both mt-2.5 flex gap-2">
        {options.map((option) => (
          <label
            key={option.label}
            className={classNames(
              'relative flex min-h-12 min-w-0 flex-1 items-center justify-center rounded-field border-[1.5px] px-2 font-semibold sm:min-w-24 sm:flex-none sm:px-4',
              'has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)] has-focus-visible:outline-offset-1',
              value === option.value
                ? option.value
                  ? 'chosen-edge border-pain-mid bg-pain-mid-tint text-pain-mid-ink'
                  : 'chosen-edge border-spruce bg-spruce-tint text-spruce'
                : 'border-line-strong bg-surface text-ink-2',
            )}
          >
            <input
              type="radio"
              name={id}
              checked={value === option.value}
              onChange={() => onValueChange(option.value)}
              className="absolute inset-0 appearance-none rounded-field outline-none"
            />
            <span className="pointer-events-none relative">{option.label}</span>
          </label>
        ))}
      </div>
      {missing && <p className="mt-1.5 font-semibold text-pain-mid-ink text-small">Yes or no, please.</p>}
    </fieldset>
  );
}
