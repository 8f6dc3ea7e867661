import { Figure } from '@/components/figure/figure';
import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { ProgramDetail } from '@/contracts/programs';
import { exerciseById } from '@/domain/exercises/library';
import { doseText } from '@/domain/program/words';

/** The easy session that takes the place of the plan's in a flare. */
export function FlareSessionCard({ program: { flareSession, exerciseNames } }: { program: ProgramDetail }) {
  const { title, minutes, items } = flareSession;
  return (
    <Card aria-labelledby="flare-session">
      <CardHeader
        id="flare-session"
        eyebrow="In a flare"
        title={title}
        lead="When a client reports a flare, sessions move to later and this one takes their place. Do as much of it as feels all right."
        end={<Chip>{minutes} min</Chip>}
      />
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
        {items.map(({ id, exerciseId, note, prescription }) => (
          <li key={id} className="flex items-start gap-3">
            <Figure definition={exerciseById(exerciseId)?.figure} size={40} className="shrink-0" />
            <div className="min-w-0">
              <p className="font-strong text-item">{exerciseNames[exerciseId] ?? exerciseId}</p>
              <p className="text-ink-2 text-small">{doseText(prescription)}</p>
              {note && <p className="text-ink-quiet text-tiny">{note}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
