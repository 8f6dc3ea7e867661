'use client';

import { useId, useState } from 'react';
import { PlanFigure } from '@/components/figure/plan-figure';
import { Sheet } from '@/components/ui/sheet';
import type { PlanItemDetail, PlanRung } from '@/contracts/plan';
import type { LineChangeReason } from '@/contracts/sessions';
import { isUnloaded } from '@/domain/load/plates';
import { formatLoad } from '@/lib/units';
import { isPerHand, type WordsFor } from '../load-words';

/** Why a line is not done as planned, in the client's words. */
export const reasonWords: Record<LineChangeReason, string> = {
  hurts: 'It hurts',
  'too-hard': 'Too hard today',
  equipment: 'No equipment for it',
  time: 'No time for it',
  other: 'Something else',
};

const swapReasons = ['hurts', 'too-hard', 'equipment', 'other'] as const satisfies readonly LineChangeReason[];
const skipReasons = ['hurts', 'too-hard', 'time', 'equipment', 'other'] as const satisfies readonly LineChangeReason[];

type SwapSheetProps = WordsFor & {
  open: boolean;
  onClose: () => void;
  item: PlanItemDetail;
  rungs: readonly PlanRung[];
  onSwap: (toExerciseId: string, reason: LineChangeReason | null) => void;
};

/** Other exercises for a line, each a tap; why may stay unsaid. */
export function SwapSheet({ open, onClose, item, rungs, onSwap, units, locale }: SwapSheetProps) {
  const [reason, setReason] = useState<LineChangeReason | null>(null);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={`Instead of ${item.name.toLowerCase()}`}
      lead="For today only. Your plan, and the weights of your other lifts, stay as they are."
    >
      <ReasonChips label="Why? (optional)" reasons={swapReasons} value={reason} onValueChange={setReason} />
      {reason === 'hurts' && (
        <p className="mt-2 text-ink-2 text-small">
          After the swap you can say where it hurts. If none of these feels right, stop: that is part of training too.
        </p>
      )}
      <ul className="mt-3 grid gap-2">
        {rungs.map((rung) => (
          <li key={rung.exerciseId}>
            <button
              type="button"
              onClick={() => onSwap(rung.exerciseId, reason)}
              className="flex min-h-16 w-full touch-manipulation items-center gap-3 rounded-field border border-line-strong bg-surface px-3 py-2 text-left hover:border-edge active:bg-sunken"
            >
              <span className="shrink-0">
                <PlanFigure definition={rung.figure} size={44} />
              </span>
              <span className="min-w-0">
                <span className="block font-strong leading-snug">{rung.name}</span>
                <span className="block text-ink-2 text-small">{rungWords(rung, { units, locale })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function rungWords(rung: PlanRung, { units, locale }: WordsFor): string {
  const load =
    rung.loadKg !== null
      ? `last time ${formatLoad(rung.loadKg, units, locale)}${isPerHand(rung.loadKind) ? ' in each hand' : ''}`
      : isUnloaded(rung.loadKind)
        ? null
        : 'you choose the weight';
  return [rung.named ? 'Named by your trainer' : 'Easier', rung.doseText, load].filter(Boolean).join(' · ');
}

type SkipSheetProps = {
  open: boolean;
  onClose: () => void;
  item: PlanItemDetail;
  doneSets: number;
  onSkip: (reason: LineChangeReason) => void;
};

/** Leaving a line out takes one tap: the reason. */
export function SkipSheet({ open, onClose, item, doneSets, onSkip }: SkipSheetProps) {
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={doneSets > 0 ? 'Leave out the rest of it?' : `Leave out ${item.name.toLowerCase()}?`}
      lead="What you logged stays. You can come back to it as long as the session goes on. Tap why:"
    >
      <ul className="grid gap-2">
        {skipReasons.map((reason) => (
          <li key={reason}>
            <button
              type="button"
              onClick={() => onSkip(reason)}
              className="min-h-12 w-full touch-manipulation rounded-field border border-line-strong bg-surface px-3.5 py-2 text-left font-semibold hover:border-edge active:bg-sunken"
            >
              {reasonWords[reason]}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type ReasonChipsProps = {
  label: string;
  reasons: readonly LineChangeReason[];
  value: LineChangeReason | null;
  onValueChange: (reason: LineChangeReason) => void;
};

function ReasonChips({ label, reasons, value, onValueChange }: ReasonChipsProps) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold text-item">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {reasons.map((reason) => (
          <label
            key={reason}
            className="relative inline-flex min-h-12 items-center rounded-full border-[1.5px] border-line-strong bg-surface px-4 font-semibold text-ink-2 text-item has-checked:chosen-edge has-checked:border-spruce has-checked:bg-spruce-tint has-checked:text-spruce has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)] has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              checked={value === reason}
              onChange={() => onValueChange(reason)}
              className="absolute inset-0 appearance-none rounded-full outline-none"
            />
            <span className="pointer-events-none relative">{reasonWords[reason]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
