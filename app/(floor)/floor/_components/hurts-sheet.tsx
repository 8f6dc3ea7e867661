'use client';

import { offeredRungs } from '@/app/my/_screens/session/line-change';
import type { ItemView } from '@/app/my/_screens/session/session-view';
import type { SessionActions } from '@/app/my/_screens/session/use-session';
import { PainTap } from '@/app/my/_screens/shared/pain-tap';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import type { ColumnGiven } from './column';
import type { LastLogged } from './running-part';

type HurtsProps = {
  given: ColumnGiven;
  session: SessionActions;
  line: ItemView | undefined;
  last: LastLogged | null;
  onClose: () => void;
};

/**
 * It hurts: the pain during the set that was done last, and what can be done instead. Severe pain locks at once, by the
 * same rule as on the client's phone.
 */
export function HurtsSheet({ given, session, line, last, onClose }: HurtsProps) {
  const { name } = given.column.client;
  const done = last ?? lastDone(session);
  const rungs = line?.sets.some(({ state }) => state !== 'done') ? offeredRungs(line.planned) : [];
  const others = rungs.filter(({ exerciseId }) => exerciseId !== line?.item.exerciseId);
  return (
    <Sheet open onClose={onClose} title={`${name}: it hurts`}>
      <div className="grid gap-5">
        {done ? (
          <PainTap
            label={`Pain during set ${done.set.setNumber} of ${done.line.item.name.toLowerCase()}`}
            verb="Keep"
            doing="Keeping"
            initial={done.set.pain}
            onChoose={(pain) => {
              session.correct(done.set, { pain });
              onClose();
            }}
          />
        ) : (
          <p className="text-ink-2">
            Nothing is logged yet. If it hurts before the first set, leave the exercise out or take another one; {name}{' '}
            says more under “It hurts” in their own app.
          </p>
        )}
        {line && !line.isSkipped && (
          <div className="grid gap-2">
            {others.map((rung) => (
              <Button
                key={rung.exerciseId}
                variant="ghost"
                onClick={() => {
                  const to = { kind: 'swap', toExerciseId: rung.exerciseId, reason: 'hurts' } as const;
                  session.changeLine(line.item.itemId, to);
                  onClose();
                }}
              >
                {rung.name} instead
              </Button>
            ))}
            <Button
              variant="ghost"
              onClick={() => {
                session.changeLine(line.item.itemId, { kind: 'skip', toExerciseId: null, reason: 'hurts' });
                onClose();
              }}
            >
              Leave out {line.item.name.toLowerCase()}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}

/** The last set done of the last exercise with one. */
function lastDone({ view }: SessionActions): LastLogged | null {
  const line = view.items.findLast(({ doneSets }) => doneSets > 0);
  const set = line?.sets.findLast(({ state }) => state === 'done');
  return line && set ? { line, set } : null;
}
