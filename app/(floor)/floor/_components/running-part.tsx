'use client';

import { useState } from 'react';
import { Plates } from '@/app/my/_screens/session/_components/plates';
import { SetEditor } from '@/app/my/_screens/session/_components/set-editor';
import { Why } from '@/app/my/_screens/session/_components/why';
import {
  amountOf,
  amountUnit,
  isPerHand,
  lastTimeWords,
  setWords,
  toSayFirst,
} from '@/app/my/_screens/session/load-words';
import { openSet } from '@/app/my/_screens/session/next-step';
import { finishPlace } from '@/app/my/_screens/session/session-draft';
import type { ItemView, SetView } from '@/app/my/_screens/session/session-view';
import type { SessionActions } from '@/app/my/_screens/session/use-session';
import { Banner } from '@/components/ui/banner';
import { Button, IconButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { SessionDetail } from '@/contracts/plan';
import { supersetLabels } from '@/domain/program/supersets';
import { formatDayShort } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { loadParts } from '@/lib/units';
import { slipGuard } from '../_state/slip-guard';
import type { ColumnGiven } from './column';
import { FinishSheet } from './finish-sheet';
import { HoldLine } from './hold-line';
import { HurtsSheet } from './hurts-sheet';
import { LineSheet } from './line-sheet';
import { RestLine } from './rest-line';
import { SetsSheet } from './sets-sheet';
import { SignOffSheet } from './sign-off-sheet';

type RunningProps = { given: ColumnGiven; detail: SessionDetail; session: SessionActions };
type Opened = 'hurts' | 'line' | 'sets' | 'finish' | 'sign-off' | null;

/** A session under way: one exercise at a time, its next set under one tap. */
export function RunningPart({ given, detail, session }: RunningProps) {
  const { column, isSmall, locale } = given;
  const { name, units, equipment } = column.client;
  const { view, draft, change } = session;
  const [opened, setOpened] = useState<Opened>(null);
  const [isChanging, setIsChanging] = useState(false);
  // Of the column, not of the button: the next exercise has one in the same place.
  const [isSlip] = useState(() => slipGuard());

  const firstOpen = view.items.find(({ sets }) => sets.some(({ state }) => state !== 'done'));
  const place = draft.place ?? firstOpen?.item.itemId ?? finishPlace;
  const found = view.items.findIndex(({ item }) => item.itemId === place);
  const isAtEnd = found < 0;
  const index = isAtEnd ? view.items.length : found;
  const line = view.items[index];
  const set = line?.sets.find(({ setNumber }) => setNumber === openSet(line)) ?? null;
  const go = (to: number) => {
    setIsChanging(false);
    change({ place: view.items[to]?.item.itemId ?? finishPlace, lastSlot: null });
  };
  const counted = countedSet(session);
  const worst = worstPain(view.items);
  const last = lastLogged(session);
  const close = () => setOpened(null);

  return (
    <>
      <div className="flex items-center gap-1">
        <IconButton
          icon="chevron-left"
          label={`Exercise before, ${name}`}
          onClick={() => go(Math.max(0, index - 1))}
          aria-disabled={index === 0}
        />
        <div className="min-w-0 flex-1 text-center">
          <p className="text-ink-quiet text-tiny">
            {isAtEnd ? 'The end' : `${index + 1} of ${view.items.length}`}
            {line &&
              supersetLabels(view.items.map(({ item }) => item))[index] &&
              ` · ${supersetLabels(view.items.map(({ item }) => item))[index]}`}
          </p>
          <h3
            tabIndex={-1}
            data-focus="exercise"
            className={classNames(
              'font-strong leading-tight outline-none',
              isSmall ? 'truncate text-body' : 'text-heading',
            )}
          >
            {line?.item.name ?? 'All exercises'}
          </h3>
        </div>
        <IconButton
          icon="chevron-right"
          label={index >= view.items.length - 1 ? `To the end, ${name}` : `Next exercise, ${name}`}
          onClick={() => go(index + 1)}
          aria-disabled={isAtEnd}
        />
      </div>

      {worst >= column.policy.painLimit && (
        <Banner tone="review" title={`Pain ${worst}: above the limit`} live>
          Take an easier exercise, or leave this one out, before the next set.
        </Banner>
      )}

      {line && (
        <>
          {!isSmall && (
            <div className="text-center">
              <p className="text-small">
                <span className="font-semibold">{line.item.doseText}</span>
                <span className="text-ink-2">, {line.item.effortText}</span>
              </p>
              {line.item.rangeText && <p className="text-ink-2 text-small">{line.item.rangeText}</p>}
              <Why item={line.item} policy={detail.policy} units={units} locale={locale} />
              {line.item.feared && (
                <p className="text-ink-2 text-small">Wary of this lift: ask how it feels before each set.</p>
              )}
            </div>
          )}
          <SetDots line={line} />
          {set && <NextSet given={given} line={line} set={set} />}
          {!set && (
            <p className="py-2 text-center font-semibold text-spruce">
              {line.isSkipped ? 'Left out' : 'All sets of it are done'}
            </p>
          )}
          {set && isChanging && (
            <SetEditor
              key={set.setNumber}
              item={line.item}
              set={set}
              equipment={equipment}
              onEdit={(values) => session.edit(line.item.itemId, set.setNumber, values)}
              onCorrect={() => undefined}
              units={units}
              locale={locale}
            />
          )}
          {set?.values.loadKg != null && (
            <div className="empty:hidden">
              <Plates
                loadKind={line.item.loadKind}
                loadKg={set.values.loadKg}
                equipment={equipment}
                units={units}
                locale={locale}
              />
            </div>
          )}
          {set && (
            <div className="flex gap-2">
              <LogButton
                given={given}
                line={line}
                set={set}
                onSayFirst={() => setIsChanging(true)}
                onLog={() => {
                  if (isSlip()) return;
                  setIsChanging(false);
                  session.logSet(line.item, set);
                }}
              />
              <Button
                size="l"
                variant="ghost"
                className="shrink-0 px-4!"
                aria-expanded={isChanging}
                aria-label={`Change set ${set.setNumber} of ${name}`}
                onClick={() => setIsChanging(!isChanging)}
              >
                Change
              </Button>
            </div>
          )}
          {set?.values.seconds != null && counted === null && (
            <Button
              variant="ghost"
              icon="clock"
              aria-label={`Count set ${set.setNumber} for ${name}`}
              onClick={() => {
                const { itemId, prescription } = line.item;
                const { setNumber, values } = set;
                const what = { itemId, setNumber, seconds: values.seconds, perSide: prescription.perSide };
                change({ rest: null, hold: { ...what, startedAt: Date.now(), switchedAt: null } });
              }}
            >
              Count set {set.setNumber}
            </Button>
          )}
          {!isSmall && line.item.last && (
            <p className="text-center text-ink-2 text-small">
              Last time, {formatDayShort(line.item.last.date, locale)}:{' '}
              {lastTimeWords(line.item.last, { units, locale })}
            </p>
          )}
        </>
      )}
      {!line && (
        <Button
          size="l"
          block
          data-focus="next"
          onClick={() => setOpened('finish')}
          aria-label={`Finish the session of ${name}`}
        >
          Finish
        </Button>
      )}

      {counted && (
        <HoldLine
          key={counted.hold.startedAt}
          name={name}
          hold={counted.hold}
          onOver={() => {
            const values = { ...counted.set.values, seconds: counted.hold.seconds };
            session.logSet(counted.line.item, { ...counted.set, values });
          }}
          onStop={(seconds) => {
            if (seconds > 0) session.edit(counted.line.item.itemId, counted.set.setNumber, { seconds });
            change({ hold: null });
          }}
        />
      )}
      {!counted && draft.rest && <RestLine name={name} rest={draft.rest} onChange={(rest) => change({ rest })} />}

      <div className="-mx-1.5 flex flex-wrap justify-center">
        {last && (
          <Button
            variant="quiet"
            className="px-3!"
            aria-label={`Undo set ${last.set.setNumber} of ${last.line.item.name}, ${name}`}
            onClick={() => session.takeBack(last.line, last.set)}
          >
            Undo set {last.set.setNumber}
          </Button>
        )}
        <Button variant="quiet" className="px-3!" aria-label={`It hurts, ${name}`} onClick={() => setOpened('hurts')}>
          It hurts
        </Button>
        {line && (
          <Button
            variant="quiet"
            className="px-3!"
            aria-label={`More on ${line.item.name}, ${name}`}
            onClick={() => setOpened('line')}
          >
            More
          </Button>
        )}
      </div>

      {opened === 'hurts' && <HurtsSheet {...{ given, session, line, last }} onClose={close} />}
      {opened === 'line' && line && (
        <LineSheet
          {...{ given, session, line }}
          onClose={close}
          onSets={() => setOpened('sets')}
          onSignOff={() => setOpened('sign-off')}
          onFinish={() => setOpened('finish')}
        />
      )}
      {opened === 'sets' && <SetsSheet {...{ given, detail, session }} onClose={close} />}
      {opened === 'sign-off' && line && <SignOffSheet {...{ given, line }} onClose={close} />}
      {opened === 'finish' && <FinishSheet {...{ name, session }} onClose={close} />}
    </>
  );
}

/** The highest pain of this session so far, 0 for none told. */
const worstPain = (items: readonly ItemView[]): number =>
  Math.max(0, ...items.flatMap(({ sets }) => sets.map(({ pain }) => pain ?? 0)));

export type LastLogged = { readonly line: ItemView; readonly set: SetView };

/** The set that was logged last here, while it stands. */
function lastLogged({ view, draft }: SessionActions): LastLogged | null {
  const { lastSlot } = draft;
  const line = view.items.find(({ item }) => item.itemId === lastSlot?.itemId);
  const set = line?.sets.find(({ setNumber }) => setNumber === lastSlot?.setNumber);
  return line && set?.state === 'done' ? { line, set } : null;
}

/** The set whose hold is being counted, while it is still to be logged. */
function countedSet({ view, draft: { hold } }: SessionActions) {
  const line = view.items.find(({ item }) => item.itemId === hold?.itemId);
  const set = line?.sets.find(({ setNumber, state }) => setNumber === hold?.setNumber && state !== 'done');
  return hold && hold.seconds !== null && line && set ? { hold: { ...hold, seconds: hold.seconds }, line, set } : null;
}

/** How many sets are done, drawn and in words. */
function SetDots({ line }: { line: ItemView }) {
  return (
    <p className="flex flex-wrap items-center justify-center gap-1.5">
      {line.sets.map(({ setNumber, state }) => (
        <span
          key={setNumber}
          aria-hidden="true"
          className={classNames(
            'size-3.5 rounded-full border-2',
            state === 'done' ? 'border-spruce bg-spruce' : 'border-edge',
          )}
        />
      ))}
      <span className="ml-1 text-ink-2 text-small">
        {line.doneSets} of {line.sets.length} done
      </span>
    </p>
  );
}

type SetProps = { given: ColumnGiven; line: ItemView; set: SetView };

/** What the next tap logs, in large numbers. */
function NextSet({ given, line, set }: SetProps) {
  const { locale } = given;
  const { units } = given.column.client;
  const load = set.values.loadKg === null ? null : loadParts(set.values.loadKg, units, locale);
  const amount = amountOf(set.values);
  const unit = 'font-semibold text-ink-quiet text-small';
  return (
    <p aria-hidden="true" className="text-center font-strong text-[1.75rem] leading-tight tracking-[-0.02em]">
      {load && (
        <>
          {load.value}
          <span className={unit}> {isPerHand(line.item.loadKind) ? `${units} each hand` : units}</span>
          <span className="text-ink-quiet"> × </span>
        </>
      )}
      {amount === null ? '–' : formatNumber(amount, locale)}
      <span className={unit}>
        {' '}
        {amountUnit(line.item.prescription)}
        {line.item.prescription.perSide ? ' each side' : ''}
      </span>
    </p>
  );
}

type LogProps = SetProps & { onSayFirst: () => void; onLog: () => void };

/** One tap logs the set as it is shown, for this client. */
function LogButton({ given, line, set, onSayFirst, onLog }: LogProps) {
  const { units, name } = given.column.client;
  const first = toSayFirst(line.item, set.values);
  const words = setWords(set.values, line.item, { units, locale: given.locale });
  return (
    <Button
      size="l"
      className="min-w-0 flex-1"
      data-focus="next"
      aria-label={`Log set ${set.setNumber} for ${name}, ${first === null ? words : `say ${first} first`}`}
      onClick={() => (first === null ? onLog() : onSayFirst())}
    >
      {first === null ? `Log set ${set.setNumber}` : `Say ${first}`}
    </Button>
  );
}
