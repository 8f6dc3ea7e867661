import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { formatClock } from '@/lib/format/numbers';
import { rememberSession } from '../../shared/running-session';
import { useNow } from '../../shared/use-now';
import { finishPlace } from '../session-draft';
import type { SessionView } from '../session-view';

type SessionBarProps = {
  view: SessionView;
  plannedSessionId: string;
  place: string;
  onEnd: () => void;
  onGo: (place: string) => void;
};

const pill = 'inline-flex min-h-12 items-center gap-1.5 rounded-full border border-transparent px-4 font-semibold';

/** Way out, time, "It hurts", and how far each exercise is. */
export function SessionBar({ view, plannedSessionId, place, onEnd, onGo }: SessionBarProps) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <button type="button" onClick={onEnd} className={classNames(pill, 'bg-sunken text-ink-2')}>
          <Icon name="close" size={18} /> End
        </button>
        {view.startedAt !== null && <Elapsed since={Date.parse(view.startedAt)} />}
        <AppLink
          href="/my/report"
          onClick={() => rememberSession(plannedSessionId)}
          className={classNames(pill, 'bg-pain-high-tint text-pain-high-ink')}
        >
          It hurts
        </AppLink>
      </div>
      <nav aria-label="Exercises" className="mt-1">
        <ol className="flex gap-1.5">
          {view.items.map(({ item, sets, doneSets, isSkipped }, index) => {
            const isHere = item.itemId === place;
            return (
              <li key={item.itemId} className="flex-1">
                <button
                  type="button"
                  aria-current={isHere ? 'step' : undefined}
                  aria-label={`Exercise ${index + 1}, ${item.name}${isSkipped ? ', left out' : ''}: ${doneSets} of ${sets.length} sets done`}
                  onClick={() => onGo(item.itemId)}
                  className="grid min-h-12 w-full content-center"
                >
                  <span
                    className={classNames(
                      'block h-1.5 overflow-hidden rounded-full',
                      isSkipped ? 'border-[1.5px] border-line-strong border-dashed' : 'bg-line',
                      isHere && 'outline-2 outline-spruce outline-offset-2',
                    )}
                  >
                    <span
                      className="block h-full bg-spruce motion-safe:transition-[width] motion-safe:duration-150"
                      style={{ width: `${(100 * doneSets) / Math.max(1, sets.length)}%` }}
                    />
                  </span>
                </button>
              </li>
            );
          })}
          <li className="w-8">
            <button
              type="button"
              aria-current={place === finishPlace ? 'step' : undefined}
              aria-label="Finish"
              onClick={() => onGo(finishPlace)}
              className="grid min-h-12 w-full place-items-center"
            >
              <Icon name="check" size={16} className={place === finishPlace ? 'text-spruce' : 'text-ink-quiet'} />
            </button>
          </li>
        </ol>
      </nav>
    </>
  );
}

function Elapsed({ since }: { since: number }) {
  const now = useNow(1000);
  const seconds = Math.max(0, (now - since) / 1000);
  // Hours after the start nobody counts seconds any more, and the clock would only alarm.
  if (seconds > 6 * 3600) return null;
  return (
    <p role="timer" className="text-ink-2">
      {formatClock(Math.floor(seconds))} elapsed
    </p>
  );
}
