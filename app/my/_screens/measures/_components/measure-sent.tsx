import { useEffect, useRef } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { BigNumber } from '@/components/ui/big-number';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import type { Measures, RecordInput } from '@/contracts/measures';
import { changeWords } from '@/domain/instruments/change-band';
import { instruments } from '@/domain/instruments/instruments';
import { asksForReferral, scorePhq4 } from '@/domain/instruments/phq4';
import { scorePsfs } from '@/domain/instruments/psfs';
import { startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { formatChange, formatNumber } from '@/lib/format/numbers';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { loadParts } from '@/lib/units';
import { HelpPanel } from './help-panel';

type MeasureSentProps = { sent: RecordInput; measures: Measures; onAgain: () => void };

/** What was sent, in plain words, with how it compares to the first time. The same with and without a network. */
export function MeasureSent({ sent, measures, onAgain }: MeasureSentProps) {
  const locale = useLocale();
  const { pending } = useOutbox();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }), []);

  const { result } = sent;
  const score = scoreOf(result);
  const { value, unit } = shownAs(result, score, measures, locale);
  const isWaiting = pending > 0;
  return (
    <div ref={ref} className="grid gap-4">
      <PageTitle
        lead={
          isWaiting ? 'Kept on this phone, and sent as soon as there is a connection.' : 'It has reached your clinic.'
        }
      >
        Thank you
      </PageTitle>
      {result.instrument === 'phq4' && asksForReferral(score) && <HelpPanel clinic={measures.clinic} live />}
      <Card>
        <p className="text-ink-2 text-small">{instruments[result.instrument].name}</p>
        <p className="mt-1">
          <BigNumber value={value} unit={unit} size="l" />
        </p>
        <p className="mt-2">{compared(sent, score, measures, locale)}</p>
      </Card>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/my/progress">Back to Progress</ButtonLink>
        {result.instrument === 'active-minutes' && (
          <Button variant="ghost" onClick={onAgain}>
            Add another
          </Button>
        )}
      </div>
    </div>
  );
}

type Result = RecordInput['result'];

/** By the server's own rules. */
function scoreOf(result: Result): number {
  switch (result.instrument) {
    case 'rmdq24':
      return result.checked.length;
    case 'psfs':
      return scorePsfs(result.activities.map(({ rating }) => rating));
    case 'phq4':
      return scorePhq4(result.answers).score;
    case 'body-mass':
      return result.kg;
    case 'active-minutes':
      return result.minutes;
    default:
      return result.value;
  }
}

function shownAs(result: Result, score: number, { units }: Measures, locale: string) {
  switch (result.instrument) {
    case 'rmdq24':
      return { value: String(score), unit: 'of 24, fewer is better' };
    case 'psfs':
      return { value: formatNumber(score, locale, 1), unit: 'of 10, more is better' };
    case 'phq4':
      return { value: String(score), unit: 'of 12, fewer is better' };
    case 'groc':
      return { value: formatChange(score, locale), unit: 'from −5 to +5' };
    case 'body-mass':
      return loadParts(score, units, locale);
    default:
      return { value: formatNumber(score, locale, 1), unit: instruments[result.instrument].unit };
  }
}

function compared({ result, takenOn }: RecordInput, score: number, measures: Measures, locale: string): string {
  const { instrument } = result;
  if (instrument === 'active-minutes') {
    const week = startOfWeek(takenOn, measures.clinic.weekStartsOn as Weekday);
    const before = measures.activeWeeks.find(({ start }) => start === week)?.value ?? 0;
    const mine = measures.series.find((each) => each.instrument === instrument);
    // Once the server has it, the week holds it already.
    const isIn = mine?.results.some((each) => each.takenOn === takenOn && each.score === score) ?? false;
    return `${formatNumber(isIn ? before : before + score, locale, 0)} minutes in that week so far.`;
  }
  if (instrument === 'groc') return changeWords({ instrument, baseline: null, now: score });
  const first = measures.series.find((each) => each.instrument === instrument)?.baseline;
  if (!first || first.takenOn >= takenOn) return 'This is your first one. The next ones are compared with it.';
  const { value, unit } = shownAs(result, first.score, measures, locale);
  const words = changeWords({ instrument, baseline: first.score, now: score });
  return `At first, on ${formatDate(first.takenOn, locale)}: ${value}${instrument === 'body-mass' ? ` ${unit}` : ''}. ${words}`;
}
