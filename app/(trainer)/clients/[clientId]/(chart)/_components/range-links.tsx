import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';

const ranges = [
  { weeks: 4, label: '4 weeks' },
  { weeks: 12, label: '12 weeks' },
  { weeks: 26, label: '26 weeks' },
] as const;

/** Weeks to draw, from the address; 12 when it says nothing that is offered. */
export function rangeFrom(given: string | string[] | undefined): number {
  return ranges.find(({ weeks }) => String(weeks) === given)?.weeks ?? 12;
}

export function RangeLinks({ clientId, current }: { clientId: string; current: number }) {
  return (
    <nav aria-label="Weeks shown" className="mb-4 flex flex-wrap gap-1">
      {ranges.map(({ weeks, label }) => (
        <AppLink
          key={weeks}
          href={weeks === 12 ? `/clients/${clientId}` : `/clients/${clientId}?weeks=${weeks}`}
          aria-current={weeks === current ? 'true' : undefined}
          className={classNames(
            'inline-flex min-h-9 items-center rounded-full border px-3.5 font-semibold text-small max-md:min-h-12',
            weeks === current
              ? 'chosen-edge border-transparent bg-spruce-tint text-spruce'
              : 'border-transparent text-ink-2 hover:bg-sunken hover:text-ink',
          )}
        >
          {label}
        </AppLink>
      ))}
    </nav>
  );
}
