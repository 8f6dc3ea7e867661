'use client';

import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { loadWords, patternOrder, patternWords } from '@/app/(trainer)/exercises/_components/exercise-words';
import { Figure } from '@/components/figure/figure';
import { classNames } from '@/components/ui/class-names';
import type { Exercise, MovementPattern } from '@/domain/exercises/types';
import { searchExercises } from '../_state/find-exercise';
import { Anchored } from './anchored';
import { useBuilder } from './builder-context';

export type Picked = { readonly id: string } | { readonly typed: string };

type Props = {
  label: string;
  /** What is typed already. */
  start?: string;
  placeholder?: string;
  /** "enter" goes on to the next exercise, "tab" to the first week. */
  onPick: (picked: Picked, key: 'enter' | 'tab') => void;
  /** "done" after Enter with nothing typed. */
  onLeave: (how: 'done' | 'left') => void;
};

const most = 40;

/** A line to type an exercise into, with what the library has for it: arrows choose, Enter or Tab takes. */
export function ExercisePicker({ label, start = '', placeholder, onPick, onLeave }: Props) {
  const { exercises } = useBuilder();
  const [query, setQuery] = useState(start);
  const [pattern, setPattern] = useState<MovementPattern | null>(null);
  // Nothing is chosen while nothing is typed: Enter then ends the list.
  const [wanted, setChosen] = useState(start === '' ? -1 : 0);
  const inputRef = useRef<HTMLInputElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    inputRef.current?.focus();
    inputRef.current?.setSelectionRange(start.length, start.length);
  }, [start]);

  const patterns = useMemo(() => patternOrder.filter((one) => exercises.some((e) => e.pattern === one)), [exercises]);
  const found = useMemo(
    () => searchExercises(exercises, query).filter((exercise) => pattern === null || exercise.pattern === pattern),
    [exercises, query, pattern],
  );
  const shown = found.slice(0, most);
  const typed = query.trim();
  // What is not in the library can stand as it was typed: it is marked until somebody chooses.
  const rows: readonly (Exercise | null)[] = typed === '' ? shown : [...shown, null];
  const at = Math.min(wanted, rows.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  function take(index: number, key: 'enter' | 'tab') {
    const exercise = rows[index];
    if (exercise) onPick({ id: exercise.id }, key);
    else if (typed !== '') onPick({ typed }, key);
    else onLeave(key === 'enter' ? 'done' : 'left');
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = rows.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setChosen(at === last ? 0 : at + 1),
      ArrowUp: () => setChosen(at <= 0 ? last : at - 1),
      PageDown: () => setChosen(Math.min(last, at + 6)),
      PageUp: () => setChosen(Math.max(0, at - 6)),
      Enter: () => take(at, 'enter'),
      Tab: () => (event.shiftKey || (typed === '' && at < 0) ? onLeave('left') : take(at, 'tab')),
      Escape: () => onLeave('left'),
    };
    if (event.key === 'ArrowUp' && at < 0) {
      event.preventDefault();
      setChosen(rows.length - 1);
    } else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      turnPattern(event.key === 'ArrowRight' ? 1 : -1);
    } else if (moves[event.key] && !event.nativeEvent.isComposing) {
      event.preventDefault();
      moves[event.key]?.();
    }
    event.stopPropagation();
  }

  function turnPattern(by: 1 | -1) {
    const all = [null, ...patterns];
    setPattern(all[(all.indexOf(pattern) + by + all.length) % all.length] ?? null);
    setChosen(typed === '' ? -1 : 0);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the focus has left what is inside
    <div
      ref={frameRef}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onLeave('left')}
      className="min-w-0 flex-1"
    >
      <input
        ref={inputRef}
        role="combobox"
        type="text"
        aria-label={label}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? optionId(at) : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(event.target.value.trim() === '' ? -1 : 0);
        }}
        onKeyDown={onKeyDown}
        className="h-10 w-full min-w-0 bg-transparent font-semibold text-item outline-none placeholder:font-normal placeholder:text-ink-quiet"
      />
      <Anchored anchor={frameRef} className="w-96 rounded-field border-line bg-surface text-ink shadow-card">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the line while something here is pressed */}
        <div onMouseDown={(event) => event.preventDefault()}>
          <div className="flex flex-wrap gap-1 border-line border-b p-2">
            {[null, ...patterns].map((one) => (
              <button
                key={one ?? 'all'}
                type="button"
                tabIndex={-1}
                aria-pressed={pattern === one}
                onClick={() => {
                  setPattern(one);
                  setChosen(typed === '' ? -1 : 0);
                }}
                className={classNames(
                  'min-h-7 rounded-full px-2 font-semibold text-tiny',
                  pattern === one ? 'inverse' : 'text-ink-2 hover:bg-sunken',
                )}
              >
                {one === null ? 'All' : patternWords[one]}
              </button>
            ))}
          </div>
          <div id={`${id}-list`} role="listbox" aria-label="Exercises" className="max-h-72 overflow-y-auto p-1">
            {rows.map((exercise, index) => (
              <Option
                key={exercise?.id ?? 'typed'}
                id={optionId(index)}
                exercise={exercise}
                typed={typed}
                isChosen={index === at}
                onTake={() => take(index, 'enter')}
              />
            ))}
          </div>
          <p className="border-line border-t px-3 py-1.5 text-ink-2 text-tiny">
            {found.length > most ? `${found.length} found, type more. ` : ''}Enter: next exercise, empty: to the weeks ·
            Tab: its weeks · Alt ← →: pattern
          </p>
        </div>
      </Anchored>
    </div>
  );
}

type OptionProps = { id: string; exercise: Exercise | null; typed: string; isChosen: boolean; onTake: () => void };

function Option({ id, exercise, typed, isChosen, onTake }: OptionProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the line it belongs to
    // biome-ignore lint/a11y/useFocusableInteractive: the line keeps the focus and names the option that is active
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={isChosen}
      onClick={onTake}
      className={classNames(
        'flex min-h-11 cursor-pointer items-center gap-3 rounded-small px-2',
        isChosen ? 'bg-spruce-tint chosen-edge' : 'hover:bg-sunken',
      )}
    >
      {exercise ? (
        <>
          <Figure definition={exercise.figure} size={28} className="shrink-0" />
          <span className="min-w-0">
            <span className="block truncate font-semibold text-small">{exercise.name}</span>
            <span className="block text-ink-2 text-tiny">
              {patternWords[exercise.pattern]} · {loadWords(exercise)}
            </span>
          </span>
        </>
      ) : (
        <span className="text-small">
          Keep “{typed}” as typed <span className="text-ink-2 text-tiny">(marked until an exercise is chosen)</span>
        </span>
      )}
    </div>
  );
}
