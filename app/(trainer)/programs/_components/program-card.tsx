import { certaintyLabel } from '@/components/programs/evidence-facts';
import { AppLink } from '@/components/ui/app-link';
import { Chip } from '@/components/ui/chip';
import type { ProgramSummary } from '@/contracts/programs';
import { programLength } from './program-words';

/** A program in the list: what it is, for whom, how long, and how sure the evidence. All of it is the link. */
export function ProgramCard({ program }: { program: ProgramSummary }) {
  return (
    <article className="relative flex flex-col gap-3 rounded-card border border-line bg-surface p-5 shadow-card hover:border-line-strong">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-strong text-heading">
          <AppLink href={`/programs/${program.id}`} className="after:absolute after:inset-0 after:rounded-card">
            {program.name}
          </AppLink>
        </h2>
        <span className="text-ink-quiet text-small">
          {program.builtIn ? 'Built in' : 'Your clinic'} · version {program.version}
        </span>
      </div>
      <p>{program.summary}</p>
      <p className="text-ink-2 text-small">
        <span className="font-semibold">For whom:</span> {program.forWhom}
      </p>
      <div className="mt-auto flex flex-wrap gap-2 pt-1">
        <Chip>{programLength(program)}</Chip>
        <Chip>{program.sessions} sessions</Chip>
        <Chip tone="copper">{certaintyLabel(program.certainty)}</Chip>
      </div>
    </article>
  );
}
