import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { FieldError } from './field';

export type RadioOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

export type RadioGroupProps<Value extends string> = {
  /** The question. */
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string | null | undefined;
  options: readonly RadioOption<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onValueChange: (value: Value) => void;
  /** Name in a form; made up when left out. */
  name?: string;
  disabled?: boolean;
  required?: boolean;
};

function Frame<Value extends string>(props: RadioGroupProps<Value> & { id: string; children: ReactNode }) {
  const { id, label, hideLabel = false, hint, error, disabled = false, children } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset disabled={disabled} aria-describedby={described || undefined} className="min-w-0 disabled:opacity-60">
      <legend className={hideLabel ? 'sr-only' : 'mb-1.5 font-semibold text-item'}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-ink-2 text-small">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <div className="mt-1.5">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}

/** One of several, each on its own row of at least 48 px. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const id = useId();
  const { options, value, onValueChange, name = id, required = false } = props;
  return (
    <Frame {...props} id={id}>
      <div className="grid grid-cols-1 gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-12 items-start gap-3 rounded-field border border-line-strong bg-surface px-3.5 py-3 has-checked:border-spruce has-checked:bg-spruce-tint"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              required={required}
              onChange={() => onValueChange(option.value)}
              className="mt-0.5 size-5 shrink-0 appearance-none rounded-full border-2 border-edge bg-surface checked:border-[6px] checked:border-spruce forced-colors:appearance-auto"
            />
            <span className="min-w-0">
              <span className="block leading-snug">{option.label}</span>
              {option.hint && <span className="block text-ink-2 text-small">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Frame>
  );
}

/** One of two to five short words, side by side in a row of 48 px. */
export function SegmentedControl<Value extends string>(props: RadioGroupProps<Value>) {
  const id = useId();
  const { options, value, onValueChange, name = id, required = false } = props;
  return (
    <Frame {...props} id={id}>
      <div className="flex flex-wrap gap-1 rounded-[18px] bg-sunken p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'relative flex min-h-12 min-w-min flex-1 items-center justify-center rounded-field border border-transparent px-2 text-center font-semibold text-ink-2 text-item leading-tight',
              'has-checked:chosen-edge has-checked:border-line-strong has-checked:bg-surface has-checked:text-ink',
              'has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)] has-focus-visible:outline-offset-1',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              required={required}
              onChange={() => onValueChange(option.value)}
              className="absolute inset-0 appearance-none rounded-field outline-none"
            />
            <span className="pointer-events-none relative">{option.label}</span>
          </label>
        ))}
      </div>
    </Frame>
  );
}
