import { certaintyLabel } from '@/components/programs/evidence-facts';
import { AppLink } from '@/components/ui/app-link';
import { ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import type { ProgramEntry } from '@/contracts/programs';
import { formatDate } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { ArchiveButton } from './archive-button';
import { programLength } from './program-words';

/** A program in the list: what it is, for whom, how long, where it stands. All of it is the link, save its buttons. */
export function ProgramCard({ program, locale }: { program: ProgramEntry; locale: string }) {
  const { id, name, publishedVersion, builtIn, hasDraft, archived, clients } = program;
  const isDraft = publishedVersion === null;
  const href = isDraft && !archived ? `/programs/${id}/edit` : `/programs/${id}`;
  return (
    <article className="relative flex flex-col gap-3 rounded-card border border-line bg-surface p-5 shadow-card hover:border-line-strong">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-strong text-heading">
          {isDraft && archived ? (
            name
          ) : (
            <AppLink href={href} className="after:absolute after:inset-0 after:rounded-card">
              {name}
            </AppLink>
          )}
        </h3>
        <span className="text-ink-quiet text-small">
          {builtIn ? 'Built in' : isDraft ? 'Draft' : `Version ${publishedVersion}`}
        </span>
      </div>
      {program.summary && <p className="line-clamp-3">{program.summary}</p>}
      {program.forWhom && (
        <p className="line-clamp-2 text-ink-2 text-small">
          <span className="font-semibold">For whom:</span> {program.forWhom}
        </p>
      )}
      <div className="mt-auto flex flex-wrap gap-2 pt-1">
        <Chip>{programLength(program)}</Chip>
        {program.certainty && <Chip tone="copper">{certaintyLabel(program.certainty)}</Chip>}
        {hasDraft && !isDraft && <Chip tone="spruce">Changes not published</Chip>}
        {clients > 0 && <Chip>{formatCount(clients, 'client', 'clients')}</Chip>}
      </div>
      {!builtIn && (
        <p className="text-ink-quiet text-tiny">
          {formatDate(program.updatedAt.slice(0, 10), locale)}
          {program.updatedBy && `, ${program.updatedBy}`}
        </p>
      )}
      <div className="relative flex flex-wrap gap-1.5 self-start">
        {!isDraft && !archived && (
          <ButtonLink href={`/programs/${id}/assign`} variant="ghost" size="s" className="max-md:min-h-12">
            Assign<span className="sr-only"> {name}</span>
          </ButtonLink>
        )}
        {!builtIn && !archived && (
          <ButtonLink href={`/programs/${id}/edit`} variant="ghost" size="s" className="max-md:min-h-12">
            Edit<span className="sr-only"> {name}</span>
          </ButtonLink>
        )}
        <ButtonLink href={`/programs/new?from=${id}`} variant="ghost" size="s" className="max-md:min-h-12">
          Copy<span className="sr-only"> {name}</span>
        </ButtonLink>
        {!isDraft && !builtIn && (
          <ButtonLink href={`/programs/${id}/versions`} variant="quiet" size="s" className="max-md:min-h-12">
            Versions<span className="sr-only"> of {name}</span>
          </ButtonLink>
        )}
        {!builtIn && <ArchiveButton programId={id} name={name} archived={archived} />}
      </div>
    </article>
  );
}
