'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { FieldError } from './field';

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export type ElevenScaleProps = {
  /** The question, such as "How is your back this morning?" */
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  /** 0–10, or null while none is chosen. */
  value: number | null;
  /** One tap, or an arrow key, chooses. */
  onValueChange: (value: number) => void;
  /** What 0 and 10 mean. */
  ends: readonly [string, string];
  /** Classes of the number that is chosen. */
  fillOf?: (value: number) => string;
  error?: string | null | undefined;
  disabled?: boolean;
  name?: string;
};

const spruce = () => 'bg-spruce text-on-spruce';

/** A row of eleven numbers, 0–10. All fit at 360 px; each is 48 px high. */
export function ElevenScale(props: ElevenScaleProps) {
  const {
    label,
    hideLabel = false,
    hint,
    value,
    onValueChange,
    ends,
    fillOf = spruce,
    error,
    disabled = false,
  } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const nameOf = (number: number) => {
    if (number === 0) return `0, ${ends[0].toLowerCase()}`;
    return number === 10 ? `10, ${ends[1].toLowerCase()}` : String(number);
  };
  return (
    <fieldset disabled={disabled} aria-describedby={described || undefined} className="min-w-0 disabled:opacity-60">
      <legend className={hideLabel ? 'sr-only' : 'font-strong text-heading'}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mt-0.5 text-ink-2 text-small">
          {hint}
        </p>
      )}
      {/* The gaps belong to the targets: a finger between two numbers still hits one. */}
      <div className={classNames('-mx-[1.5px] grid grid-cols-11', !hideLabel && 'mt-3')}>
        {numbers.map((number) => (
          <label key={number} className="group relative grid min-h-12 px-[1.5px]">
            <input
              type="radio"
              name={props.name ?? id}
              value={number}
              aria-label={nameOf(number)}
              checked={value === number}
              onChange={() => onValueChange(number)}
              className="absolute inset-0 size-full appearance-none rounded-[9px] outline-none"
            />
            <span
              aria-hidden="true"
              className={classNames(
                'pointer-events-none relative grid place-items-center rounded-[9px] border border-transparent font-strong text-[min(0.9375rem,4.6vw)] motion-safe:transition-[scale] motion-safe:duration-150',
                'group-has-focus-visible:outline-3 group-has-focus-visible:outline-[var(--focus)] group-has-focus-visible:outline-offset-2',
                value === number
                  ? `z-10 chosen-edge scale-x-108 scale-y-112 shadow-card ${fillOf(number)}`
                  : 'bg-sunken text-ink-2 group-hover:border-edge',
              )}
            >
              {number}
            </span>
          </label>
        ))}
      </div>
      <div className="mt-2 flex justify-between text-ink-quiet text-tiny" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
      {error && (
        <div className="mt-1.5">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}
