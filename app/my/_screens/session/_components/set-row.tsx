import { type Ref, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { PlanItemDetail } from '@/contracts/plan';
import { prescribedSet } from '@/domain/program/sets';
import { formatNumber } from '@/lib/format/numbers';
import { loadParts } from '@/lib/units';
import { amountOf, amountUnit, hasLoad, isPerHand, setWords, toSayFirst, type WordsFor } from '../load-words';
import type { SetView } from '../session-view';

type SetRowProps = WordsFor & {
  item: PlanItemDetail;
  set: SetView;
  /** The one to do next. */
  isNext: boolean;
  isOpen: boolean;
  editorId: string;
  onTick: () => void;
  onOpen: () => void;
  tickRef?: Ref<HTMLButtonElement>;
};

/** A set as it is, or would be, done. The tick logs it as shown; a press on its values changes them. */
export function SetRow(props: SetRowProps) {
  const { item, set, isNext, isOpen, editorId, onTick, onOpen, tickRef, units, locale } = props;
  const id = useId();
  const isDone = set.state === 'done';
  const amount = amountOf(set.values);
  const first = isDone ? null : toSayFirst(item, set.values);
  const { dose } = prescribedSet(item.prescription, set.setNumber);
  const words = setWords(set.values, item, { units, locale });
  const load = set.values.loadKg === null ? null : loadParts(set.values.loadKg, units, locale);
  const side = item.prescription.perSide ? ' each side' : '';
  return (
    <div className="flex items-center gap-2.5">
      <span id={id} className="w-4 shrink-0 text-center font-semibold text-ink-quiet">
        <span className="sr-only">Set </span>
        {set.setNumber}
      </span>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={editorId}
        aria-label={`Change set ${set.setNumber}: ${words}`}
        onClick={onOpen}
        className="flex min-w-0 flex-1 flex-wrap gap-2 rounded-field"
      >
        {(hasLoad(item) || load) && (
          <Value
            value={load?.value ?? '–'}
            unit={isPerHand(item.loadKind) ? `${units} each hand` : units}
            isDone={isDone}
            isNext={isNext}
          />
        )}
        <Value
          value={amount === null ? '–' : formatNumber(amount, locale)}
          unit={`${amountUnit({ dose })}${side}`}
          isDone={isDone}
          isNext={isNext}
        />
      </button>
      <button
        ref={tickRef}
        type="button"
        aria-label={`${isDone ? 'Take back' : 'Log'} set ${set.setNumber}, ${first === null ? words : `say ${first} first`}`}
        onClick={onTick}
        className={classNames(
          'grid min-h-13 w-15 shrink-0 touch-manipulation place-items-center rounded-field border-2 active:border-edge active:bg-spruce-tint active:text-spruce',
          isDone && 'border-spruce bg-spruce text-on-spruce',
          !isDone && isNext && 'border-spruce bg-spruce-tint text-spruce',
          !isDone && !isNext && 'border-line-strong text-ink-quiet',
        )}
      >
        <Icon name="check" size={26} />
      </button>
    </div>
  );
}

type ValueProps = { value: string; unit: string; isDone: boolean; isNext: boolean };

function Value({ value, unit, isDone, isNext }: ValueProps) {
  return (
    <span
      className={classNames(
        'flex min-h-13 min-w-0 flex-1 basis-18 flex-wrap items-baseline content-center justify-center gap-x-1 rounded-field border-[1.5px] px-1',
        isDone ? 'border-transparent text-ink-2' : 'bg-sunken',
        !isDone && (isNext ? 'border-edge' : 'border-transparent'),
      )}
    >
      <span className="font-strong text-[1.3125rem] leading-tight tracking-[-0.01em]">{value}</span>
      <span className="font-semibold text-ink-quiet text-tiny leading-tight">{unit}</span>
    </span>
  );
}
