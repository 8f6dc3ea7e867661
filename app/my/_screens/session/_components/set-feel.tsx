import { useId, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { PlanItemDetail } from '@/contracts/plan';
import { rirOf, rpeOfRir } from '@/domain/effort/rpe';
import { painBand, painWord } from '@/domain/symptoms/pain';
import { formatNumber } from '@/lib/format/numbers';
import { PainTap } from '../../shared/pain-tap';
import { useEffortScale } from '../effort-scale';
import { setWords, type WordsFor } from '../load-words';
import type { SetView } from '../session-view';

type SetFeelProps = WordsFor & {
  item: PlanItemDetail;
  set: SetView;
  /** Offers what was not said too; otherwise only what was said is shown. */
  ask: boolean;
  onFeel: (feel: { rpe?: number; pain?: number }) => void;
};

const repsLeft = [0, 1, 2, 3, 4, 5] as const;
const rpes = [4, 5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10] as const;

const chip = 'inline-flex min-h-12 items-center gap-1.5 rounded-full border px-4 font-semibold text-small';

/** After a set: how hard it was, in repetitions left or RPE, and the pain if it changed. Both may stay unsaid. */
export function SetFeel({ item, set, units, locale, ask, onFeel }: SetFeelProps) {
  const id = useId();
  const [open, setOpen] = useState<'effort' | 'pain' | null>(null);
  const isReps = item.prescription.dose.kind === 'reps';
  const [scale, setScale] = useEffortScale();
  const showsLeft = isReps && scale === 'left';
  const effort = set.rpe === null ? null : effortWords(set.rpe, showsLeft, locale);
  const toggle = (part: 'effort' | 'pain') => setOpen(open === part ? null : part);
  const buttons = { pain: useRef<HTMLButtonElement>(null), effort: useRef<HTMLButtonElement>(null) };
  const say = (feel: { rpe?: number; pain?: number }) => {
    onFeel(feel);
    if (open) buttons[open].current?.focus({ preventScroll: true });
    setOpen(null);
  };

  if (!ask && set.rpe === null && set.pain === null && set.was === null) return null;

  return (
    <div className="mt-2">
      <div className="flex flex-wrap gap-2">
        {(ask || set.pain !== null) && (
          <button
            ref={buttons.pain}
            type="button"
            aria-expanded={open === 'pain'}
            aria-controls={`${id}-pain`}
            onClick={() => toggle('pain')}
            className={classNames(
              chip,
              set.pain === null ? 'border-line-strong text-ink-2' : painTints[painBand(set.pain)],
            )}
          >
            {set.pain === null ? 'Pain changed?' : `Pain ${set.pain}`}
          </button>
        )}
        {(ask || effort !== null) && (
          <button
            ref={buttons.effort}
            type="button"
            aria-expanded={open === 'effort'}
            aria-controls={`${id}-effort`}
            onClick={() => toggle('effort')}
            className={classNames(
              chip,
              effort === null ? 'border-line-strong text-ink-2' : 'border-transparent bg-sunken text-ink-2',
            )}
          >
            {effort ?? 'How hard?'}
          </button>
        )}
        {set.was && (
          <span className="inline-flex items-center gap-1 self-center text-ink-quiet text-small">
            <Icon name="info" size={16} /> Corrected, was {setWords(set.was, item, { units, locale })}
          </span>
        )}
      </div>
      <div id={`${id}-effort`} hidden={open !== 'effort'} className="mt-2.5 rounded-field border border-line p-3">
        {open === 'effort' && (
          <>
            <fieldset className="min-w-0">
              <legend className="font-semibold text-item">
                {showsLeft ? 'How many more could you have done?' : 'How hard was it? 10 is all you had'}
              </legend>
              <div className="mt-2 grid gap-1.5 [grid-template-columns:repeat(auto-fill,minmax(max(2rem,(100%-2.5rem)/6),1fr))]">
                {(showsLeft ? repsLeft.map(rpeOfRir) : rpes).map((rpe) => (
                  <button
                    key={rpe}
                    type="button"
                    aria-pressed={set.rpe === rpe}
                    onClick={() => say({ rpe })}
                    className={classNames(
                      'min-h-12 rounded-field border-[1.5px] font-strong',
                      set.rpe === rpe ? 'border-spruce bg-spruce text-on-spruce' : 'border-transparent bg-sunken',
                    )}
                  >
                    {showsLeft
                      ? rirOf(rpe) === 5
                        ? '5+'
                        : formatNumber(rirOf(rpe), locale)
                      : rpe === 4
                        ? '≤ 4'
                        : formatNumber(rpe, locale)}
                  </button>
                ))}
              </div>
            </fieldset>
            {isReps && (
              <button
                type="button"
                onClick={() => setScale(showsLeft ? 'rpe' : 'left')}
                className="mt-1 min-h-12 text-ink-2 text-small underline underline-offset-4"
              >
                {showsLeft ? 'Answer in RPE instead' : 'Answer in repetitions left instead'}
              </button>
            )}
          </>
        )}
      </div>
      <div id={`${id}-pain`} hidden={open !== 'pain'} className="mt-2.5 rounded-field border border-line p-3">
        {open === 'pain' && (
          <PainTap
            label={`Pain during set ${set.setNumber}`}
            hint={set.pain === null ? undefined : `So far: ${set.pain}, ${painWord(set.pain).toLowerCase()}`}
            verb="Save"
            doing="Saving"
            onChoose={(pain) => say({ pain })}
          />
        )}
      </div>
    </div>
  );
}

const painTints = {
  low: 'border-transparent bg-pain-low-tint text-pain-low-ink',
  mid: 'border-transparent bg-pain-mid-tint text-pain-mid-ink',
  high: 'border-transparent bg-pain-high-tint text-pain-high-ink',
};

function effortWords(rpe: number, left: boolean, locale: string): string {
  if (!left) return `RPE ${formatNumber(rpe, locale)}`;
  const rir = rirOf(rpe);
  if (rir >= 5) return '5 or more left in the tank';
  return rir === 0 ? 'Nothing left in the tank' : `${formatNumber(rir, locale)} left in the tank`;
}
