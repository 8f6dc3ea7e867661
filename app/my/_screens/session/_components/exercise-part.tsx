'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { stayWords } from '@/app/my/_components/reason';
import { WhyButton } from '@/app/my/_components/why-button';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { SessionDetail } from '@/contracts/plan';
import { supersetLabels, turnsWith } from '@/domain/program/supersets';
import type { Policy } from '@/domain/progression/policy';
import { formatDayShort } from '@/lib/format/dates';
import { formatLoadChange } from '@/lib/units';
import { lastTimeWords, setWords, toSayFirst, type WordsFor } from '../load-words';
import { openSet } from '../next-step';
import { finishPlace } from '../session-draft';
import { type ItemView, slotOf } from '../session-view';
import { useSilent } from '../signals';
import type { SessionActions } from '../use-session';
import { ConfidenceCheck } from './confidence-check';
import { ExerciseHero } from './exercise-hero';
import { Plates } from './plates';
import { SetEditor } from './set-editor';
import { SetFeel } from './set-feel';
import { SetRow } from './set-row';
import { WarmUp } from './warm-up';

type ExercisePartProps = WordsFor & {
  detail: SessionDetail;
  session: SessionActions;
  line: ItemView;
  onGo: (place: string) => void;
};

/** One exercise: what it is, its sets, its plates, and what it was like last time. */
export function ExercisePart({ detail, session, line, onGo, units, locale }: ExercisePartProps) {
  const { view, draft, change } = session;
  const { item, sets } = line;
  const id = useId();
  const ticks = useRef(new Map<number, HTMLButtonElement>());
  const [openNumber, setOpenNumber] = useState<number | null>(null);
  const index = view.items.indexOf(line);
  const lines = view.items.map((each) => each.item);
  const labels = supersetLabels(lines);
  const next = openSet(line);
  const { equipment } = detail.client;
  const shownLoad =
    sets.find(({ setNumber }) => setNumber === (openNumber ?? next))?.values.loadKg ?? sets.at(-1)?.values.loadKg;
  const previous = view.items[index - 1]?.item.itemId;
  const following = view.items[index + 1]?.item.itemId ?? finishPlace;
  const { dose } = item.prescription;

  // The keyboard goes on from tick to tick; in a list of its own each exercise begins afresh.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null || next === null) return;
    ticks.current.get(next)?.focus({ preventScroll: true });
    wanted.current = null;
  }, [next]);

  // A tick that has to ask leads to the field that it asks for.
  const [asked, setAsked] = useState<{ editorId: string; field: 'first' | 'last' } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const fields = document.getElementById(asked.editorId)?.querySelectorAll('input') ?? [];
    fields[asked.field === 'first' ? 0 : fields.length - 1]?.focus();
  }, [asked]);

  return (
    <div className="grid gap-3.5">
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

      <ConfidenceCheck plannedSessionId={detail.plannedSessionId} line={line}>
        <section aria-label="Sets" className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
          <div className="px-4 pt-3.5 pb-1">
            <p>
              <span className="font-strong">{item.doseText}</span>
              <span className="text-ink-2">, {item.effortText}</span>
            </p>
            {item.reps !== null && <p className="mt-0.5 text-ink-2 text-small">Aim for {item.reps} in each set.</p>}
            <Why item={item} policy={detail.policy} units={units} locale={locale} />
          </div>
          <WarmUp item={item} equipment={equipment} units={units} locale={locale} />
          <ol className="divide-y divide-line">
            {sets.map((set) => {
              const editorId = `${id}-${set.setNumber}`;
              const isOpen = openNumber === set.setNumber;
              const isLast = draft.lastSlot?.itemId === item.itemId && draft.lastSlot.setNumber === set.setNumber;
              return (
                <li key={set.setNumber} className="px-3.5 py-3">
                  <SetRow
                    item={item}
                    set={set}
                    isNext={set.setNumber === next}
                    isOpen={isOpen}
                    editorId={editorId}
                    onOpen={() => setOpenNumber(isOpen ? null : set.setNumber)}
                    onTick={() => {
                      setOpenNumber(null);
                      if (set.state === 'done') {
                        session.takeBack(item.itemId, set);
                        return;
                      }
                      const first = toSayFirst(item, set.values);
                      if (first !== null) {
                        setOpenNumber(set.setNumber);
                        setAsked({ editorId, field: first === 'how many' ? 'last' : 'first' });
                        return;
                      }
                      wanted.current = set.setNumber;
                      session.logSet(item.itemId, set);
                    }}
                    tickRef={(button) => {
                      if (button) ticks.current.set(set.setNumber, button);
                      else ticks.current.delete(set.setNumber);
                    }}
                    units={units}
                    locale={locale}
                  />
                  <div id={editorId}>
                    {isOpen && (
                      <SetEditor
                        key={set.currentId}
                        item={item}
                        set={set}
                        equipment={equipment}
                        onEdit={(values) => session.edit(item.itemId, set.setNumber, values)}
                        onCorrect={(values) => {
                          session.correct(set, values);
                          setOpenNumber(null);
                        }}
                        units={units}
                        locale={locale}
                      />
                    )}
                  </div>
                  {set.state === 'taken-back' && (
                    <p className="mt-1.5 pl-6.5 text-ink-quiet text-small">Taken back. Tick it again if it was done.</p>
                  )}
                  {set.state === 'done' && (
                    <div className="pl-6.5">
                      <SetFeel
                        item={item}
                        set={set}
                        locale={locale}
                        ask={isLast || isOpen}
                        onFeel={(feel) => session.correct(set, feel)}
                      />
                    </div>
                  )}
                </li>
              );
            })}
          </ol>
          {dose.kind === 'seconds' && next !== null && draft.hold === null && (
            <div className="border-line border-t p-3.5">
              <Button
                block
                variant="ghost"
                icon="clock"
                onClick={() => {
                  const seconds = sets[next - 1]?.values.seconds ?? dose.seconds;
                  const hold = { itemId: item.itemId, setNumber: next, startedAt: Date.now(), seconds };
                  change({ rest: null, hold: { ...hold, perSide: item.prescription.perSide } });
                }}
              >
                Count set {next} for me
              </Button>
            </div>
          )}
          {shownLoad !== null && shownLoad !== undefined && (
            <div className="border-line border-t px-4 py-3 empty:hidden">
              <Plates loadKind={item.loadKind} loadKg={shownLoad} equipment={equipment} units={units} locale={locale} />
            </div>
          )}
        </section>
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
      <div className="-mt-2 text-center">
        <SilentButton />
      </div>
    </div>
  );
}

function SilentButton() {
  const [silent, setSilent] = useSilent();
  return (
    <Button variant="quiet" aria-pressed={silent} onClick={() => setSilent(!silent)}>
      {silent ? 'Timer is silent' : 'Silence timer'}
    </Button>
  );
}

type WhyProps = WordsFor & { item: ItemView['item']; policy: Policy };

/** One line under a load that is not what it was, or that stays for a reason; the rule behind it can be opened. */
function Why({ item, policy, units, locale }: WhyProps) {
  const { why, decision } = item;
  // Where the trainer chose, their sentence is the reason.
  const open = decision && why?.kind !== 'override' && (
    <WhyButton decision={decision} name={item.name} policy={policy} />
  );
  const stays = stayWords(item);
  if (why && (why.changeKg || stays === null) && why.kind !== 'repeat') {
    const changed = why.changeKg ? formatLoadChange(why.changeKg, units, locale) : null;
    return (
      <div className={changed ? 'mt-0.5 text-copper-ink text-small' : 'mt-0.5 text-ink-2 text-small'}>
        {changed && <span className="font-strong">{changed}.</span>} {why.words} {open}
      </div>
    );
  }
  if (stays === null) return null;
  return (
    <div className="mt-0.5 text-copper-ink text-small">
      {why?.kind === 'today' && why.words} {stays} {open}
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
  return (
    <section aria-label="The set before" className="rounded-card border border-line px-4 py-3">
      <p className="text-ink-2 text-item">
        <span className="font-semibold text-ink">{line.item.name}</span> done:{' '}
        {setWords(set.values, line.item, { units, locale })}
      </p>
      <SetFeel
        key={slotOf(lastSlot.itemId, lastSlot.setNumber)}
        item={line.item}
        set={set}
        locale={locale}
        ask
        onFeel={(feel) => session.correct(set, feel)}
      />
    </section>
  );
}
