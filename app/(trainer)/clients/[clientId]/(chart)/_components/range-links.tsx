import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { TextField } from '@/components/ui/field';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { type ChosenRange, ranges } from './ranges';

type RangeLinksProps = { clientId: string; current: ChosenRange; today: IsoDate; locale: string };

const pill =
  'inline-flex min-h-9 items-center rounded-full border border-transparent px-3.5 font-semibold text-small max-md:min-h-12';
const chosen = 'chosen-edge bg-spruce-tint text-spruce';
const other = 'text-ink-2 hover:bg-sunken hover:text-ink';

/** What time is drawn: one of a few, or days of one's own choice. All of it stands in the address. */
export function RangeLinks({ clientId, current, today, locale }: RangeLinksProps) {
  const base = `/clients/${clientId}`;
  const { span } = current;
  return (
    <div className="mb-4 flex flex-wrap items-start gap-1 max-sm:-mx-2">
      <nav aria-label="Time shown" className="flex flex-wrap gap-1">
        {ranges.map(({ name, weeks, label }, index) => {
          const isCurrent = span === null && weeks === current.weeks;
          return (
            <AppLink
              key={name}
              href={index === 0 ? base : `${base}?range=${name}`}
              aria-current={isCurrent ? 'true' : undefined}
              className={classNames(pill, isCurrent ? chosen : other)}
            >
              {label}
            </AppLink>
          );
        })}
      </nav>
      <details key={`${span?.from} ${span?.until}`} className="min-w-0 open:basis-full">
        <summary className={classNames(pill, 'cursor-pointer list-none', span ? chosen : other)}>
          {span ? `${formatDate(span.from, locale)} – ${formatDate(span.until, locale)}` : 'From – to'}
        </summary>
        <form action={base} className="mt-2 flex flex-wrap items-end gap-3">
          <TextField type="date" label="From" name="from" max={today} required defaultValue={span?.from} />
          <TextField type="date" label="To" name="until" max={today} required defaultValue={span?.until ?? today} />
          <Button type="submit" variant="ghost">
            Show
          </Button>
        </form>
      </details>
    </div>
  );
}
