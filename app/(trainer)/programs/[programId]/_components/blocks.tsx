import { Card, CardHeader } from '@/components/ui/card';
import { ItemTitle } from '@/components/ui/text';
import type { Mesocycle } from '@/domain/program/types';

const weeksOf = ({ weeks }: Mesocycle): string => {
  const first = weeks[0]?.week;
  const last = weeks.at(-1)?.week;
  return first === last ? `Week ${first}` : `Weeks ${first}–${last}`;
};

/** What each part of the program is for, in order. */
export function Blocks({ mesocycles }: { mesocycles: readonly Mesocycle[] }) {
  return (
    <Card aria-labelledby="blocks-title">
      <CardHeader id="blocks-title" title="What each part is for" />
      <ol className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
        {mesocycles.map((mesocycle) => (
          <li key={mesocycle.title}>
            <p className="text-ink-quiet text-tiny">{weeksOf(mesocycle)}</p>
            <ItemTitle>{mesocycle.title}</ItemTitle>
            <p className="mt-0.5 text-ink-2 text-small">{mesocycle.aim}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
