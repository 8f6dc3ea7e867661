import { type ReactNode, useId } from 'react';
import type { Equipment } from '@/domain/load/plates';
import type { WordsFor } from '../load-words';
import type { ItemView, SetView } from '../session-view';
import type { SessionActions } from '../use-session';
import { SetEditor } from './set-editor';
import { SetFeel } from './set-feel';
import { SetRow } from './set-row';

type SetItemProps = WordsFor & {
  session: SessionActions;
  line: ItemView;
  set: SetView;
  equipment: Equipment;
  /** The one to do next. */
  isNext: boolean;
  isOpen: boolean;
  /** Asks how it felt even before it is opened. */
  asks: boolean;
  onOpen: (open: boolean) => void;
  /** `editorId` names the part with its fields. */
  onTick: (editorId: string) => void;
  tickRef?: (button: HTMLButtonElement | null) => void;
  /** What was said about it. */
  comments?: ReactNode;
};

/** A set with what opens below it: its values to change, and how it felt. */
export function SetItem(props: SetItemProps) {
  const { session, line, set, equipment, isNext, isOpen, asks, onOpen, onTick, tickRef, units, locale } = props;
  const editorId = useId();
  // A set is read with the exercise that it was done with.
  const item = set.as ? { ...line.item, ...set.as } : line.item;
  const { itemId } = item;
  return (
    <li className="px-3.5 py-3">
      <SetRow
        item={item}
        set={set}
        isNext={isNext}
        isOpen={isOpen}
        editorId={editorId}
        onOpen={() => onOpen(!isOpen)}
        onTick={() => onTick(editorId)}
        {...(tickRef && { tickRef })}
        units={units}
        locale={locale}
      />
      {set.as && <p className="mt-1 pl-6.5 text-ink-2 text-small">Done as {set.as.name.toLowerCase()}</p>}
      <div id={editorId}>
        {isOpen && (
          <SetEditor
            key={set.currentId}
            item={item}
            set={set}
            equipment={equipment}
            onEdit={(values) => session.edit(itemId, set.setNumber, values)}
            onCorrect={(values) => {
              session.correct(set, values);
              onOpen(false);
            }}
            units={units}
            locale={locale}
          />
        )}
      </div>
      {set.state === 'taken-back' && (
        <p className="mt-1.5 pl-6.5 text-ink-quiet text-small">Taken back. Tick it again if it was done.</p>
      )}
      {set.state === 'open' && session.view.finishedAt !== null && (
        <p className="mt-1.5 pl-6.5 text-ink-quiet text-small">Not logged. Tick it if it was done.</p>
      )}
      {set.state === 'done' && (
        <div className="pl-6.5">
          <SetFeel
            item={item}
            set={set}
            units={units}
            locale={locale}
            ask={asks || isOpen}
            onFeel={(feel) => session.correct(set, feel)}
          />
        </div>
      )}
      {props.comments && <div className="mt-2 pl-6.5">{props.comments}</div>}
    </li>
  );
}
