import { AppLink } from '@/components/ui/app-link';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { SectionTitle } from '@/components/ui/text';
import type { MeasuredId } from '@/contracts/measures';
import { instruments } from '@/domain/instruments/instruments';
import type { Queue } from '@/lib/outbox/queue';

/** About how long each takes. */
const lengths: Readonly<Partial<Record<MeasuredId, string>>> = {
  rmdq24: '24 short sentences, about 3 minutes',
  psfs: 'three things you want to do again, about a minute',
  phq4: 'four questions, under a minute',
  groc: 'one question',
  'body-mass': 'one number',
};

/** What is due, without what waits on this phone to be sent. */
export function stillDue(due: readonly MeasuredId[], waiting: Queue): MeasuredId[] {
  const sent = waiting.flatMap((entry) =>
    entry.procedure === 'measures.record' ? [entry.input.result.instrument] : [],
  );
  return due.filter((id) => !sent.includes(id));
}

/** The list of what may be filled in now, one tap each. No pressure: it says so. */
export function DueMeasures({ due }: { due: readonly MeasuredId[] }) {
  if (due.length === 0) return null;
  return (
    <Card aria-labelledby="due-measures">
      <SectionTitle id="due-measures">When you have a few minutes</SectionTitle>
      <p className="mt-1 text-ink-2 text-small">
        Asked every four weeks, so that you and your trainer see how it goes. There is no hurry.
      </p>
      <ul className="-mx-2 mt-2">
        {due.map((id) => (
          <li key={id} className="border-line not-first:border-t">
            <AppLink
              href={`/my/measures/${id}`}
              className="flex min-h-14 items-center justify-between gap-3 rounded-field px-2 py-2"
            >
              <span className="min-w-0">
                <span className="block font-semibold">{instruments[id].name}</span>
                <span className="block text-ink-2 text-small">{lengths[id]}</span>
              </span>
              <Icon name="chevron-right" size={20} className="shrink-0 text-ink-2" />
            </AppLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
