'use client';

import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { SessionDetail } from '@/contracts/plan';
import { supersetLabels, turnsWith } from '@/domain/program/supersets';
import { formatDayShort } from '@/lib/format/dates';
import { lastTimeWords, setWords, type WordsFor } from '../load-words';
import { finishPlace } from '../session-draft';
import { type ItemView, slotOf } from '../session-view';
import type { SessionActions } from '../use-session';
import { ConfidenceCheck } from './confidence-check';
import { ExerciseHero } from './exercise-hero';
import { LineActions, LineChangedBanner } from './line-actions';
import { SetFeel } from './set-feel';
import { SetList } from './set-list';

type ExercisePartProps = WordsFor & {
  detail: SessionDetail;
  session: SessionActions;
  line: ItemView;
  onGo: (place: string) => void;
};

/** One exercise: what it is, its sets, its plates, and what it was like last time. */
export function ExercisePart({ detail, session, line, onGo, units, locale }: ExercisePartProps) {
  const { view } = session;
  const { item } = line;
  const index = view.items.indexOf(line);
  const lines = view.items.map((each) => each.item);
  const labels = supersetLabels(lines);
  const previous = view.items[index - 1]?.item.itemId;
  const following = view.items[index + 1]?.item.itemId ?? finishPlace;
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <LastSet session={session} itemId={item.itemId} units={units} locale={locale} />
      {index === 0 && detail.sessionNote && <Banner tone="info" title={detail.sessionNote} />}
      <ExerciseHero
        item={item}
        number={index + 1}
        of={view.items.length}
        label={labels[index] ?? null}
        partners={turnsWith(lines, index)
          .filter((place) => place !== index)
          .map((place) => `${labels[place]} ${lines[place]?.name}`)}
      />
      <LineChangedBanner session={session} line={line} plannedSessionId={detail.plannedSessionId} />

      <ConfidenceCheck plannedSessionId={detail.plannedSessionId} line={line}>
        {/* A new exercise begins its list of sets afresh. */}
        <SetList key={item.exerciseId} detail={detail} session={session} line={line} units={units} locale={locale} />
      </ConfidenceCheck>

      {item.last && (
        <div className="px-2 text-center text-ink-2 text-item">
          <p>
            Last time, {formatDayShort(item.last.date, locale)}
            {item.last.deload && ' (a lighter week)'}: {lastTimeWords(item.last, { units, locale })}
          </p>
          {item.last.note && <p className="mt-1 italic">“{item.last.note}”</p>}
        </div>
      )}

      <LineActions session={session} line={line} units={units} locale={locale} />

      <div className="flex flex-wrap justify-between gap-2">
        {previous !== undefined ? (
          <Button variant="quiet" icon="chevron-left" onClick={() => onGo(previous)}>
            Previous
          </Button>
        ) : (
          <span />
        )}
        <Button variant="quiet" onClick={() => onGo(following)}>
          {following === finishPlace ? 'Finish' : 'Next'}
        </Button>
      </div>
    </div>
  );
}

type LastSetProps = WordsFor & { session: SessionActions; itemId: string };

/** The set just logged, when it belongs to another exercise: how it felt can still be said. */
function LastSet({ session, itemId, units, locale }: LastSetProps) {
  const { lastSlot } = session.draft;
  if (lastSlot === null || lastSlot.itemId === itemId) return null;
  const line = session.view.items.find(({ item }) => item.itemId === lastSlot.itemId);
  const set = line?.sets.find(({ setNumber }) => setNumber === lastSlot.setNumber);
  if (!line || set?.state !== 'done') return null;
  const item = set.as ? { ...line.item, ...set.as } : line.item;
  return (
    <section aria-label="The set before" className="rounded-card border border-line px-4 py-3">
      <p className="text-ink-2 text-item">
        <span className="font-semibold text-ink">{item.name}</span> done:{' '}
        {setWords(set.values, item, { units, locale })}
      </p>
      <SetFeel
        key={slotOf(lastSlot.itemId, lastSlot.setNumber)}
        item={item}
        set={set}
        units={units}
        locale={locale}
        ask
        onFeel={(feel) => session.correct(set, feel)}
      />
    </section>
  );
}
