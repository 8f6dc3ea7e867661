import type { ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { NumberStepper } from '@/components/ui/number-stepper';
import { type Instrument, instruments } from '@/domain/instruments/instruments';
import { TestTimer } from '../../(chart)/measures/_components/test-timer';
import { readingLabels, testClocks } from '../../(chart)/measures/_components/tests';
import type { StepFacts } from '../_run/facts';
import { type Draft, type Step, type Stop, stopWords } from '../_run/run';
import { stepWords, stopAt } from '../_run/steps';

type TestPartProps = {
  of: StepFacts;
  step: Step;
  figure: ReactNode;
  locale: string;
  patch: (next: Partial<Draft>) => void;
  onSkipTests: () => void;
};

const stops = [
  { stop: 'pain', label: 'Pain above 5' },
  { stop: 'spreads', label: 'It spreads' },
  { stop: 'other', label: 'Other' },
] as const satisfies readonly { stop: Stop; label: string }[];

/** How a test is done beside its clock and its number. */
export function TestPart({ of, step, figure, locale, patch, onSkipTests }: TestPartProps) {
  const { id, draft } = step;
  const { range, unit }: Instrument = instruments[id];
  const clock = testClocks[id];
  const isCounted = clock?.kind === 'down';
  const isRunning = draft.clockAt !== null;
  return (
    <div className="grid gap-5 lg:grid-cols-2 lg:gap-7">
      <div className="grid content-start gap-4">
        {figure && <div className="flex justify-center rounded-card bg-sunken p-3 [&_svg]:max-w-full">{figure}</div>}
        <ol className="grid list-decimal gap-1.5 pl-5">
          {stepWords[id].how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className="flex items-start gap-2 font-semibold text-pain-high-ink text-small">
          <Icon name="warning" size={18} className="mt-0.5 shrink-0" />
          {stopAt}
        </p>
      </div>
      <div className="grid content-start gap-4">
        {clock && (
          <TestTimer
            clock={clock}
            locale={locale}
            startedAt={draft.clockAt}
            // What was counted before belongs to the try before.
            onStartedAt={(clockAt) => patch(clockAt !== null && isCounted ? { clockAt, value: 0 } : { clockAt })}
            onOver={(held) => held !== null && patch({ value: held })}
            held={isCounted ? null : draft.value}
          />
        )}
        {isCounted && (
          <Button
            size="l"
            block
            variant={isRunning ? 'primary' : 'ghost'}
            icon="plus"
            className="min-h-24 touch-manipulation text-heading"
            disabled={!isRunning && draft.value === null}
            onClick={() => patch({ value: Math.min(range.max, (draft.value ?? 0) + 1) })}
          >
            Count a stand
          </Button>
        )}
        <NumberStepper
          label={readingLabels[id] ?? of.name}
          value={draft.value}
          onValueChange={(value) => patch({ value })}
          unit={unit}
          min={range.min}
          max={range.max}
          startAt={0}
          decimals={range.decimals}
          size="l"
          locale={locale}
        />
        <fieldset>
          <legend className="mb-2 font-semibold text-item">Broken off? Say why</legend>
          <div className="flex flex-wrap gap-2">
            {stops.map(({ stop, label }) => (
              <Button
                key={stop}
                variant={draft.stopped === stop ? 'danger' : 'ghost'}
                aria-pressed={draft.stopped === stop}
                onClick={() => patch({ stopped: draft.stopped === stop ? null : stop })}
              >
                {label}
              </Button>
            ))}
          </div>
        </fieldset>
        {draft.stopped && (
          <Banner
            tone="review"
            icon="warning"
            title={stopWords[draft.stopped]}
            live
            actions={
              <Button variant="ghost" size="s" className="min-h-12" onClick={onSkipTests}>
                Leave out the tests that follow
              </Button>
            }
          >
            {draft.value === null
              ? 'It is kept as a note of the staff, with no number; with one it goes with the result.'
              : 'It goes with the result.'}{' '}
            {draft.stopped === 'spreads'
              ? 'Take no further test today. Go through the screening questions with the client before any lifting.'
              : 'Go on only when pain is back at 5 or below and the client wants to.'}
          </Banner>
        )}
      </div>
    </div>
  );
}
