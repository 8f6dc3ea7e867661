import { useLocale } from '@/app/my/_app/person';
import { Card, CardHeader } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import type { Progress } from '@/contracts/plan';
import { formatDate } from '@/lib/format/dates';
import { milestoneWords } from './milestone-words';

/** How many are shown before a tap. */
const SHOWN = 4;

/** What has been reached, each a fact with its day. */
export function MilestonesCard({ progress }: { progress: Progress }) {
  const { milestones } = progress;
  if (milestones.length === 0) return null;
  const more = milestones.slice(SHOWN);
  return (
    <Card aria-labelledby="milestones">
      <CardHeader id="milestones" title="Milestones" lead="What there was for the first time, and when." />
      <List milestones={milestones.slice(0, SHOWN)} progress={progress} />
      {more.length > 0 && (
        <details className="group/more">
          <summary className="-mx-2 flex min-h-12 list-none items-center gap-1.5 rounded-field px-2 font-semibold text-ink-2 text-small [&::-webkit-details-marker]:hidden">
            {more.length} earlier
            <Icon name="chevron-down" size={16} className="group-open/more:rotate-180" />
          </summary>
          <List milestones={more} progress={progress} />
        </details>
      )}
    </Card>
  );
}

function List({ milestones, progress: { units } }: { milestones: Progress['milestones']; progress: Progress }) {
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-line border-t">
      {milestones.map((milestone) => {
        const words = milestoneWords(milestone, units, locale);
        return (
          <li key={`${milestone.date} ${words}`} className="py-2.5">
            <p>{words}</p>
            <p className="text-ink-quiet text-tiny">{formatDate(milestone.date, locale)}</p>
          </li>
        );
      })}
    </ul>
  );
}
