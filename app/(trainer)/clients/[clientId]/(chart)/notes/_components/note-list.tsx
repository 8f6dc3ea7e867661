import { MessageBody } from '@/components/messages/message-body';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { StaffNote } from '@/contracts/notes';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { NoteActions } from './note-actions';

type NoteListProps = {
  notes: readonly StaffNote[];
  clientId: string;
  clientName: string;
  today: string;
  timeZone: string;
  mayWrite: boolean;
  locale: string;
};

/** Notes as they stand; what was taken away says by whom, and can still be read. */
export function NoteList({ notes, ...facts }: NoteListProps) {
  return (
    <ul className="grid gap-3">
      {notes.map((note) => (
        <li key={note.id}>
          <NoteCard note={note} {...facts} />
        </li>
      ))}
    </ul>
  );
}

function NoteCard({ note, ...facts }: Omit<NoteListProps, 'notes'> & { note: StaffNote }) {
  const { timeZone, locale, mayWrite } = facts;
  const { removed } = note;
  const written = `${note.authorName} · ${formatInstant(note.createdAt, { timeZone, locale })}`;
  if (removed) {
    return (
      <div className="rounded-card border border-line border-dashed px-4.5 py-3 text-ink-2 text-small">
        <p>
          Removed by {removed.by} on {formatInstant(removed.at, { timeZone, locale })}.
        </p>
        <details className="mt-1">
          <summary className="inline-flex min-h-9 cursor-pointer items-center underline underline-offset-4 max-lg:min-h-12">
            What it said
          </summary>
          <div className="mt-1 text-ink">
            <MessageBody body={note.body} />
            <p className="mt-1 text-ink-2 text-tiny">{written}</p>
          </div>
        </details>
      </div>
    );
  }
  return (
    <Card aria-label={`${note.kind === 'restriction' ? 'Restriction' : 'Note'} by ${note.authorName}`}>
      <Marks note={note} today={facts.today} locale={locale} />
      <MessageBody body={note.body} />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-ink-2 text-small">
          {written}
          {note.isChanged && ' · changed'}
        </p>
        {(mayWrite || note.isChanged) && <NoteActions note={note} {...facts} />}
      </div>
    </Card>
  );
}

function Marks({ note, today, locale }: { note: StaffNote; today: string; locale: string }) {
  const { kind, pinned, untilDate } = note;
  if (kind === 'note' && !pinned) return null;
  const isOver = untilDate !== null && untilDate < today;
  return (
    <ul aria-label="Marks" className="mb-2 flex flex-wrap gap-1.5">
      {kind === 'restriction' && (
        <li>
          <Chip tone={isOver ? 'neutral' : 'mid'} {...(!isOver && { icon: 'warning' as const })}>
            {isOver ? 'Restriction, over' : 'Restriction'}
          </Chip>
        </li>
      )}
      {kind === 'restriction' && (
        <li>
          <Chip>
            {untilDate ? `${isOver ? 'Was until' : 'Until'} ${formatDate(untilDate, locale)}` : 'No end date'}
          </Chip>
        </li>
      )}
      {kind === 'note' && (
        <li>
          <Chip>On top</Chip>
        </li>
      )}
    </ul>
  );
}
