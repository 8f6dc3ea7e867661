import { useLocale } from '@/app/my/_app/person';
import type { Today } from '@/contracts/plan';
import { formatWeekday, relativeDay } from '@/lib/format/dates';

/** Which session this morning looks back at. */
export function Since({ since, today }: { since: Today['morning']['since']; today: string }) {
  const locale = useLocale();
  if (!since) return <>0 is no pain. One tap is enough.</>;
  const day = relativeDay(since.date, today, locale);
  const when = day === 'yesterday' ? 'yesterday’s' : `${formatWeekday(since.date, locale)}’s`;
  return (
    <>
      First check since {when} session, {since.title}.
    </>
  );
}
