'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldError } from '@/components/ui/field';
import { painFill } from './pain-tones';

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function nameOf(number: number): string {
  if (number === 0) return '0, no pain';
  if (number === 10) return '10, worst imaginable';
  return String(number);
}

export type PainScaleProps = {
  /** The question, such as "How is your back this morning?" */
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  /** 0–10, or null while none is chosen. */
  value: number | null;
  /** One tap, or an arrow key, chooses. */
  onValueChange: (value: number) => void;
  error?: string | null | undefined;
  disabled?: boolean;
  name?: string;
};

/** Pain as a row of eleven numbers (NPRS 0–10). All fit at 360 px; each is 48 px high. */
export function PainScale(props: PainScaleProps) {
  const { label, hideLabel = false, hint, value, onValueChange, error, disabled = false } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
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
                  ? `z-10 chosen-edge scale-x-108 scale-y-112 shadow-card ${painFill(number)}`
                  : 'bg-sunken text-ink-2 group-hover:border-edge',
              )}
            >
              {number}
            </span>
          </label>
        ))}
      </div>
      <div className="mt-2 flex justify-between text-ink-quiet text-tiny" aria-hidden="true">
        <span>No pain</span>
        <span>Worst imaginable</span>
      </div>
      {error && (
        <div className="mt-1.5">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}
