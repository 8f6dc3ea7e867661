import { EmptyState } from '@/components/ui/empty-state';
import { SectionTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../../../_data/read';
import { MoreLinks } from '../_components/more-links';
import { NoteComposer } from './_components/note-composer';
import { NoteList } from './_components/note-list';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

/** What staff write down for each other. The client sees none of it in the app. */
export default async function NotesPage({ params, searchParams }: Props) {
  const { clientId } = await params;
  const { from } = await searchParams;
  const cursor = typeof from === 'string' ? from : null;
  const [page, locale] = await Promise.all([read((api) => api.notes.list({ clientId, cursor })), pageLocale()]);
  const { onTop, notes, nextCursor, mayWrite, clientName, today } = page;
  const facts = { clientId, clientName, today, timeZone: page.timeZone, mayWrite, locale };
  return (
    <div className="grid max-w-220 gap-6">
      {cursor === null &&
        (mayWrite ? (
          <NoteComposer key={clientId} clientId={clientId} clientName={clientName} today={today} />
        ) : (
          <p className="text-ink-2">You may read these notes. Those who train {clientName} write them.</p>
        ))}
      {onTop.length > 0 && (
        <section aria-labelledby="notes-on-top" className="grid gap-3">
          <SectionTitle id="notes-on-top">In force and pinned</SectionTitle>
          <NoteList notes={onTop} {...facts} />
        </section>
      )}
      <section aria-labelledby="notes-all" className="grid gap-3">
        <SectionTitle id="notes-all">{onTop.length > 0 ? 'Other notes' : 'Notes'}</SectionTitle>
        {notes.length > 0 ? (
          <NoteList notes={notes} {...facts} />
        ) : (
          <EmptyState
            icon="audit"
            title={cursor ? 'No earlier notes' : onTop.length > 0 ? 'No others' : 'No notes yet'}
          >
            {cursor === null && 'What one of you should know before the next session: cues that work, what was agreed.'}
          </EmptyState>
        )}
        <MoreLinks base={`/clients/${clientId}/notes`} isFirst={cursor === null} nextCursor={nextCursor} />
      </section>
    </div>
  );
}
