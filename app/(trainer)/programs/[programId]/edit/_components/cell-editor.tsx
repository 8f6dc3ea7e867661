'use client';

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { Exercise } from '@/domain/exercises/types';
import { limits } from '../_state/document';
import { readCell } from '../_state/reading';
import { Anchored } from './anchored';
import { MarkedText } from './reading-text';

type Props = {
  label: string;
  value: string;
  exercise: Exercise | undefined;
  /** What stands in the week before, offered while nothing is typed. */
  before: string;
  onChange: (text: string) => void;
  /** Leaves by Enter, Tab or Escape; with Shift the other way round. */
  onLeave: (way: 'down' | 'up' | 'right' | 'left' | 'stay' | 'blur') => void;
  onFillRight: () => void;
};

/** The line in which a cell is typed, with what was understood below it at every letter. */
export function CellEditor({ label, value, exercise, before, onChange, onLeave, onFillRight }: Props) {
  const inputRef = useRef<HTMLInputElement>(null);
  const mirrorRef = useRef<HTMLSpanElement>(null);
  const id = useId();
  const reading = useMemo(() => readCell(value, exercise), [value, exercise]);
  const [chosen, setChosen] = useState(-1);
  const suggestions = reading.isEmpty && before !== '' ? [before] : reading.suggestions;

  useLayoutEffect(() => {
    const input = inputRef.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  // The underlines lie below the letters, also where the line has scrolled.
  useEffect(() => {
    const [input, mirror] = [inputRef.current, mirrorRef.current];
    if (input && mirror) mirror.style.translate = `${-input.scrollLeft}px 0`;
  });

  function take(index: number) {
    const text = suggestions[index];
    if (text === undefined) return;
    onChange(text);
    setChosen(-1);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    const handle = (what: () => void) => {
      event.preventDefault();
      what();
    };
    if (command && event.key.toLowerCase() === 'd') return handle(onFillRight);
    if (command || event.altKey) return;
    if (event.key === 'Enter') {
      return handle(() => (chosen >= 0 ? take(chosen) : onLeave(event.shiftKey ? 'up' : 'down')));
    }
    if (event.key === 'Tab') return handle(() => onLeave(event.shiftKey ? 'left' : 'right'));
    if (event.key === 'Escape') return handle(() => (chosen >= 0 ? setChosen(-1) : onLeave('stay')));
    if (event.key === 'ArrowDown' && suggestions.length > 0) {
      return handle(() => setChosen(((chosen + 2) % (suggestions.length + 1)) - 1));
    }
    if (event.key === 'ArrowUp' && chosen >= 0) return handle(() => setChosen(chosen - 1));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      return handle(() => onLeave(event.key === 'ArrowDown' ? 'down' : 'up'));
    }
  }

  return (
    <>
      <span className="relative block min-w-0 flex-1 overflow-hidden">
        <span aria-hidden="true" ref={mirrorRef} className={classNames(lineLook, 'absolute inset-0 text-transparent')}>
          <MarkedText text={value} problems={reading.problems} />
        </span>
        <input
          ref={inputRef}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={suggestions.length > 0}
          aria-controls={`${id}-suggestions`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          aria-describedby={`${id}-reading`}
          aria-invalid={reading.problems.length > 0 || undefined}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="next"
          maxLength={limits.cellText}
          value={value}
          onChange={(event) => {
            setChosen(-1);
            onChange(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => onLeave('blur')}
          className={classNames(lineLook, 'field-sizing-content relative min-w-full bg-transparent outline-none')}
        />
      </span>
      <Anchored
        anchor={inputRef}
        className="inverse w-72 rounded-[12px] border-transparent px-3 py-2.5 text-tiny shadow-card"
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the line while a suggestion is pressed */}
        <div onMouseDown={(event) => event.preventDefault()}>
          <div id={`${id}-reading`} aria-live="polite">
            {reading.problems.map(({ from, words }) => (
              <p key={`${from} ${words}`} className="flex gap-1.5 font-semibold">
                <Icon name="warning" size={14} className="mt-0.5" />
                <span>{words}</span>
              </p>
            ))}
            {reading.isEmpty ? (
              <p>Not in this week. For example 3x8 rpe6, 3x30s/side, 5x5 @75%.</p>
            ) : (
              reading.lines.map((line, at) => (
                <p key={line} className={at === 0 ? 'font-semibold' : undefined}>
                  {line}
                </p>
              ))
            )}
          </div>
          <div id={`${id}-suggestions`} role="listbox" aria-label="Suggestions" className="empty:hidden mt-1.5 grid">
            {suggestions.map((text, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the line it belongs to
              // biome-ignore lint/a11y/useFocusableInteractive: the line keeps the focus and names the option that is active
              <div
                key={text}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                onClick={() => take(index)}
                className={classNames(
                  '-mx-1.5 min-h-7 cursor-pointer rounded-small px-1.5 py-1 font-semibold',
                  index === chosen && 'bg-paper text-ink',
                )}
              >
                {text}
              </div>
            ))}
          </div>
          <p className="mt-1.5 opacity-80">
            {suggestions.length > 0 ? '↓ Enter: take · ' : ''}Tab: next week · Enter: next exercise · Ctrl D: fill right
          </p>
        </div>
      </Anchored>
    </>
  );
}

const lineLook = 'block h-10 whitespace-pre font-semibold text-item leading-10';
