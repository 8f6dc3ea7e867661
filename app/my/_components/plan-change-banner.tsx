'use client';

import { useLocale } from '@/app/my/_app/person';
import { Banner } from '@/components/ui/banner';
import type { PlanChange } from '@/contracts/plan';
import { formatDayLong } from '@/lib/format/dates';

/** What the trainer wrote when the plan went over to a new version. */
export function PlanChangeBanner({ change: { message, date } }: { change: PlanChange }) {
  const locale = useLocale();
  return (
    <Banner tone="info" icon="plan" title={`Your plan was updated on ${formatDayLong(date, locale)}`}>
      {message}
    </Banner>
  );
}
