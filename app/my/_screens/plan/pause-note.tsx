import { useLocale } from '@/app/my/_app/person';
import { Banner } from '@/components/ui/banner';
import type { PlanPause } from '@/contracts/assignments';
import { formatDayLong } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';

type PauseNoteProps = { pause: PlanPause; waiting: number; today: string };

/** A pause that goes on or comes, with what the trainer wrote about it. */
export function PauseNote({ pause, waiting, today }: PauseNoteProps) {
  const locale = useLocale();
  const until = pause.until ? ` until ${formatDayLong(pause.until, locale)}` : '';
  const title = pause.from <= today ? `Paused${until}` : `A pause from ${formatDayLong(pause.from, locale)}${until}`;
  return (
    <Banner tone="info" icon="plan" title={title}>
      {pause.reason}{' '}
      {waiting > 0
        ? `${formatCount(waiting, 'session waits', 'sessions wait', locale)} and get new days when your plan goes on.`
        : 'No session is lost: those of these days come after it.'}
    </Banner>
  );
}
