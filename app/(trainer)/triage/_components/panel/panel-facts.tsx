import { MessageBody } from '@/components/messages/message-body';
import { Eyebrow } from '@/components/ui/text';
import type { ChartOverview } from '@/contracts/charts';
import type { StaffNotes } from '@/contracts/notes';
import { formatInstant } from '@/lib/format/dates';
import { formatChange, formatCount, formatNumber } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';

type FactsProps = { overview: ChartOverview; locale: string };

export function Facts({ overview, locale }: FactsProps) {
  const { weeklyPain, usualPain, sessions } = overview.tiles;
  const facts = [
    {
      name: 'Pain, weekly mean',
      value: weeklyPain.mean === null ? '–' : formatNumber(weeklyPain.mean, locale, 1),
      note: weeklyPain.change === null ? null : `${formatChange(weeklyPain.change, locale, 1)} since start`,
    },
    { name: 'Usual pain', value: usualPain === null ? '–' : formatNumber(usualPain, locale, 0), note: null },
    {
      name: 'Sessions done',
      value: `${sessions.done} / ${sessions.due}`,
      note: sessions.missedInARow > 0 ? `${formatCount(sessions.missedInARow, 'missed', 'missed in a row')}` : null,
    },
  ];
  return (
    <dl className="grid grid-cols-3 gap-2">
      {facts.map(({ name, value, note }) => (
        <div key={name} className="rounded-field border border-line px-3 py-2.5">
          <dt className="text-ink-quiet text-tiny">{name}</dt>
          <dd className="font-strong text-heading">{value}</dd>
          {note && <dd className="text-ink-quiet text-tiny">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

export function NextLoads({ overview, locale }: FactsProps) {
  const loads = overview.nextLoads.filter(({ loadKg }) => loadKg !== null).slice(0, 3);
  if (loads.length === 0) return null;
  return (
    <div>
      <Eyebrow className="mb-2">Next loads</Eyebrow>
      <ul className="grid gap-2">
        {loads.map(({ exerciseId, name, loadKg, why, override }) => (
          <li key={exerciseId} className="rounded-field border border-line px-3.5 py-2.5">
            <div className="flex items-baseline justify-between gap-3">
              <span className="text-ink-2 text-small">{name}</span>
              <span className="whitespace-nowrap font-strong">
                {loadKg === null ? '–' : formatLoad(loadKg, overview.client.units, locale)}
              </span>
            </div>
            {why && <p className={override ? 'text-copper text-tiny' : 'text-ink-quiet text-tiny'}>{why.words}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What staff wrote last, or what they pinned; restrictions stand further up. */
export function NewestNote({ notes, locale }: { notes: StaffNotes; locale: string }) {
  const note = [...notes.onTop, ...notes.notes].find(({ kind, removed }) => kind === 'note' && removed === null);
  if (!note) return null;
  return (
    <div>
      <Eyebrow className="mb-2">{note.pinned ? 'Pinned note' : 'Newest note'}</Eyebrow>
      <div className="rounded-field bg-sunken px-3.5 py-2.5 text-small">
        <MessageBody body={note.body} />
        <p className="mt-1 text-ink-2 text-tiny">
          {note.authorName} · {formatInstant(note.createdAt, { timeZone: notes.timeZone, locale })}
        </p>
      </div>
    </div>
  );
}
