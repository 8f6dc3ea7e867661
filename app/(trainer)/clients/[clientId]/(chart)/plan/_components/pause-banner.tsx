import { Banner } from '@/components/ui/banner';
import type { PlanPause } from '@/contracts/assignments';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';

type PauseBannerProps = { pause: PlanPause; waiting: number; today: IsoDate; locale: string };

/** The pause that goes on or comes. */
export function PauseBanner({ pause, waiting, today, locale }: PauseBannerProps) {
  const until = pause.until ? ` until ${formatDate(pause.until, locale)}` : ', with no end yet';
  const title = pause.from <= today ? `Paused${until}` : `Pause from ${formatDate(pause.from, locale)}${until}`;
  return (
    <Banner tone="info" icon="plan" title={title}>
      {pause.reason}
      {waiting > 0 && ` ${formatCount(waiting, 'session waits', 'sessions wait', locale)} for its end.`}
    </Banner>
  );
}
