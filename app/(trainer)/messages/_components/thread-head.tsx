import { AppLink } from '@/components/ui/app-link';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import type { ThreadClient } from '@/contracts/messages';
import { dayOfFlare } from '@/domain/flare/flare';
import { pausedWords } from '../../_components/chart-words';

/** Whose thread it is and what holds for them now, so that nobody answers blind. */
export function ThreadHead({ client, backHref }: { client: ThreadClient; backHref: string }) {
  const { id, name, lock, flare, today, trainerName } = client;
  return (
    <header className="border-line border-b px-1 pb-3 lg:px-5 lg:pt-4">
      <AppLink
        href={backHref}
        className="-mt-2 mb-1 inline-flex min-h-12 items-center gap-1.5 font-semibold text-ink-2 text-small lg:hidden"
      >
        <Icon name="chevron-left" size={16} />
        All messages
      </AppLink>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="font-strong text-heading">{name}</h2>
        <AppLink href={`/clients/${id}`} className="-my-3 py-3 text-small underline underline-offset-4">
          Open the record
        </AppLink>
      </div>
      <ul aria-label="What holds now" className="mt-2 flex flex-wrap gap-2">
        {lock && (
          <li>
            <Chip tone="high" icon="lock">
              {lock.level === 'emergency' && lock.state === 'requested'
                ? 'Emergency answer: lifting paused'
                : pausedWords[lock.state]}
            </Chip>
          </li>
        )}
        {flare && (
          <li>
            <Chip tone="mid">Flare, day {dayOfFlare(flare, today)}</Chip>
          </li>
        )}
        {!lock && !flare && (
          <li>
            <Chip>No flare, lifting not paused</Chip>
          </li>
        )}
        <li>
          <Chip>{trainerName ? `With ${trainerName}` : 'Nobody in charge'}</Chip>
        </li>
      </ul>
    </header>
  );
}
