'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { classNames } from './class-names';
import { FieldError } from './field';
import { Icon, type IconName } from './icon';
import { parseNumber } from './parse-number';

/** The next value up or down from a value, or null where there is none. */
export type StepFunction = (value: number, direction: 1 | -1) => number | null;

export type NumberStepperProps = {
  /** Name of the quantity, such as "Load, set 2". */
  label: string;
  hideLabel?: boolean;
  /** Null while empty. */
  value: number | null;
  /** Called with each valid number, typed or stepped; never with one outside min and max. */
  onValueChange: (value: number) => void;
  /** Shown small after the number. */
  unit?: string;
  /** The unit as it is read out, such as "kilograms". */
  unitWords?: string;
  min?: number;
  max?: number;
  /** A fixed step, or a function that finds the next value, such as the next weight the plates can make. */
  step?: number | StepFunction;
  /** Decimals that may be typed and are shown at most, 0–3. */
  decimals?: number;
  locale?: string;
  /** Where stepping begins when the value is null; `min` when left out. */
  startAt?: number;
  /** Without the two buttons: only the field, for a tight row. Arrow keys still step. */
  bare?: boolean;
  size?: 'm' | 'l';
  /** Outlined as the one to fill in next. */
  highlighted?: boolean;
  disabled?: boolean;
  error?: string | null | undefined;
};

/** A number as the hero between a minus and a plus; it can be typed, and stepped with the arrow keys. */
export function NumberStepper(props: NumberStepperProps) {
  const { label, hideLabel = false, value, onValueChange, unit, unitWords, min = 0, max = 999 } = props;
  const { step = 1, decimals = 0, locale = 'en-GB', startAt, bare = false, size = 'm' } = props;
  const { highlighted = false, disabled = false, error } = props;
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  // What is being typed, until it is a number in range.
  const [draft, setDraft] = useState<string | null>(null);
  const [isTyping, setIsTyping] = useState(false);

  const write = (number: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: false }).format(number);
  const isInRange = (number: number) => number >= min && number <= max;

  function accept(number: number) {
    setDraft(null);
    if (isInRange(number) && number !== value) onValueChange(number);
  }

  function nextFrom(from: number | null, direction: 1 | -1): number | null {
    if (from === null) return startAt ?? min;
    if (typeof step === 'function') return step(from, direction);
    return Number((from + direction * step).toFixed(decimals));
  }

  function stepBy(direction: 1 | -1) {
    const next = nextFrom(value, direction);
    if (next !== null) accept(Math.min(max, Math.max(min, next)));
  }

  function type(text: string) {
    setDraft(text);
    const number = parseNumber(text, decimals);
    if (number !== null && isInRange(number) && number !== value) onValueChange(number);
  }

  function leave() {
    setIsTyping(false);
    const number = draft === null ? null : parseNumber(draft, decimals);
    const isLeftEmpty = draft !== null && draft.trim() === '';
    if (isLeftEmpty || (number !== null && isInRange(number))) setDraft(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const moves: Record<string, () => void> = {
      ArrowUp: () => stepBy(1),
      ArrowDown: () => stepBy(-1),
      PageUp: () => stepBy(1),
      PageDown: () => stepBy(-1),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  const isWrong = draft !== null && !isTyping;
  const words = error ?? (isWrong ? `A number from ${write(min)} to ${write(max)}, please.` : null);
  const canStep = (direction: 1 | -1) => {
    const next = nextFrom(value, direction);
    return (
      !disabled && next !== null && next !== value && (value === null || (direction === 1 ? value < max : value > min))
    );
  };
  const shown = draft ?? (value === null ? '' : write(value));

  return (
    <div className="@container min-w-0">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1.5 block font-semibold text-item'}>
        {label}
      </label>
      <div
        className={classNames(
          'flex items-stretch justify-between rounded-field border-[1.5px] bg-sunken @max-[12rem]:flex-wrap',
          size === 'l' ? 'min-h-16' : 'min-h-13',
          words ? 'border-pain-high' : highlighted ? 'border-edge' : 'border-transparent',
          'has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-[var(--focus)] has-[input:focus-visible]:outline-offset-1',
        )}
      >
        {!bare && (
          <StepButton icon="minus" label={`Less: ${label}`} onPress={() => stepBy(-1)} disabled={!canStep(-1)} />
        )}
        {/** biome-ignore lint/a11y/useKeyWithClickEvents: the input inside is what the keyboard uses; this only widens its target */}
        {/** biome-ignore lint/a11y/noStaticElementInteractions: the input inside is what the keyboard uses; this only widens its target */}
        <span
          onClick={() => inputRef.current?.focus()}
          className="flex min-w-0 flex-1 cursor-text items-baseline justify-center gap-1 self-center px-1 @max-[12rem]:has-[+button]:-order-1 @max-[12rem]:has-[+button]:basis-full"
        >
          <input
            ref={inputRef}
            id={id}
            role="spinbutton"
            type="text"
            inputMode={decimals > 0 ? 'decimal' : 'numeric'}
            autoComplete="off"
            enterKeyHint="done"
            placeholder="–"
            aria-valuenow={value ?? undefined}
            aria-valuetext={value === null ? 'empty' : `${write(value)} ${unitWords ?? unit ?? ''}`.trim()}
            aria-valuemin={min}
            aria-valuemax={max}
            aria-invalid={words ? true : undefined}
            aria-describedby={words ? `${id}-error` : undefined}
            disabled={disabled}
            value={shown}
            style={{ width: `${widthOf(shown)}ch` }}
            onFocus={(event) => {
              setIsTyping(true);
              event.target.select();
            }}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
            onKeyDown={onKeyDown}
            className={classNames(
              'min-w-7 max-w-full bg-transparent text-center font-strong tracking-[-0.01em] outline-none disabled:opacity-60',
              size === 'l' ? 'min-h-9 text-[min(1.75rem,26cqw)]' : 'min-h-7 text-[min(1.3125rem,22cqw)]',
            )}
          />
          {unit && (
            <span aria-hidden="true" className="shrink-0 font-semibold text-ink-quiet text-tiny">
              {unit}
            </span>
          )}
        </span>
        {!bare && <StepButton icon="plus" label={`More: ${label}`} onPress={() => stepBy(1)} disabled={!canStep(1)} />}
      </div>
      {words && (
        <div className="mt-1.5">
          <FieldError id={`${id}-error`}>{words}</FieldError>
        </div>
      )}
    </div>
  );
}

/** Width of a number in digits; a point or comma takes a third of one. */
function widthOf(text: string): number {
  const points = text.replace(/[^.,]/g, '').length;
  return Math.max(text.length - points * 0.65, 1) + 0.2;
}

type StepButtonProps = { icon: IconName; label: string; onPress: () => void; disabled: boolean };

/** Stays focusable at the end of the range, so that the focus is not lost there. */
function StepButton({ icon, label, onPress, disabled }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
      className="grid min-h-[48px] min-w-[48px] touch-manipulation select-none place-items-center rounded-field text-ink-2 hover:text-ink aria-disabled:opacity-40"
    >
      <Icon name={icon} />
    </button>
  );
}
