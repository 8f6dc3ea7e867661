import { FailedState } from '@/components/ui/failed-state';
import { Icon } from '@/components/ui/icon';
import { SegmentedControl } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { type Column, DataTable } from '@/components/ui/table';
import type { ConflictChoice, ManyPreviews } from '@/contracts/assignments';
import { formatDate, formatDayShort, formatWeekday } from '@/lib/format/dates';
import { formatCount, formatList } from '@/lib/format/numbers';
import { failureOf } from '@/trpc/errors';
import type { Many } from './use-many';

type Entry = ManyPreviews['clients'][number];

const choices: readonly { value: Exclude<ConflictChoice, 'ask'>; label: string }[] = [
  { value: 'after', label: 'Begin after it' },
  { value: 'replace', label: 'Replace it' },
];

/** ISO weekdays in short, "Mon, Wed, Fri". */
const weekdaysShort = (days: readonly number[], locale: string): string =>
  days.map((day) => formatWeekday(`2024-01-0${day}`, locale).slice(0, 3)).join(', ');

/** What it comes to for each client: first and last day, the plan in the way, and what to think of. */
export function ManyPreview({ many, locale }: { many: Many; locale: string }) {
  const { preview } = many;
  if (preview.isError) {
    return (
      <FailedState title="The preview did not load" onRetry={() => preview.refetch()} retrying={preview.isFetching}>
        {failureOf(preview.error).words} Nothing was assigned.
      </FailedState>
    );
  }
  if (!preview.data) {
    return (
      <LoadingState label="Loading the preview">
        <SkeletonCard lines={8} />
      </LoadingState>
    );
  }
  const { clients } = preview.data;
  const busy = clients.filter((entry) => entry.ok && entry.other !== null).length;
  const refused = clients.filter((entry) => !entry.ok).length;
  const quiet = (words: string) => <span className="whitespace-nowrap text-small">{words}</span>;
  const nameOf = (clientId: string) => many.people.find((person) => person.clientId === clientId)?.name ?? '';
  const columns: Column<Entry>[] = [
    { key: 'name', header: 'Client', cell: (entry) => (entry.ok ? entry.name : nameOf(entry.clientId)) },
    {
      key: 'days',
      header: 'Days',
      cell: (entry) => (entry.ok ? quiet(weekdaysShort(entry.trainingDays, locale)) : '–'),
    },
    {
      key: 'first',
      header: 'First',
      cell: (entry) => (entry.ok ? quiet(formatDayShort(entry.firstDate, locale)) : '–'),
    },
    { key: 'last', header: 'Last', cell: (entry) => (entry.ok ? quiet(formatDate(entry.endDate, locale)) : '–') },
    { key: 'notes', header: 'To think of', cell: (entry) => <Notes entry={entry} many={many} locale={locale} /> },
  ];
  return (
    <section aria-labelledby="preview-title" aria-busy={preview.isPlaceholderData} className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="preview-title" className="font-strong text-heading">
            {preview.data.program.name}
          </h2>
          <p role="status" className="text-ink-2 text-small">
            {formatCount(clients.length - refused, 'client', 'clients', locale)}
            {busy > 0 && `, ${busy} with a plan already`}
            {refused > 0 && `, ${refused} who cannot get it`}
          </p>
        </div>
        {busy > 0 && (
          <SegmentedControl
            label="Where there is a plan already"
            value={many.forAll}
            onValueChange={many.chooseForAll}
            options={choices}
          />
        )}
      </div>
      <div className={preview.isPlaceholderData ? 'opacity-55' : undefined}>
        <DataTable
          caption="What it comes to for each client"
          columns={columns}
          rows={clients}
          rowKey={({ clientId }) => clientId}
        />
      </div>
    </section>
  );
}

function Notes({ entry, many, locale }: { entry: Entry; many: Many; locale: string }) {
  if (!entry.ok) return <Warning words={entry.words} />;
  const { other, warnings, clientId, name } = entry;
  if (!other && warnings.length === 0) return <span className="text-ink-quiet text-small">–</span>;
  const choice = many.choiceFor(clientId);
  return (
    <div className="grid min-w-48 gap-1.5">
      {other && (
        <SelectField
          label={`${other.name} until ${formatDate(other.endDate, locale)}, for ${name}`}
          hideLabel
          hint={
            choice === 'replace'
              ? `${other.name} ends; ${formatCount(other.wouldCancel, 'session goes', 'sessions go', locale)} away.`
              : `${other.name} until ${formatDate(other.endDate, locale)}`
          }
          value={choice}
          onValueChange={(value) => many.choose(clientId, value)}
          options={choices}
        />
      )}
      {warnings.length > 0 && (
        <Warning words={formatList(warnings.map(({ words }) => words))} list={warnings.map(({ words }) => words)} />
      )}
    </div>
  );
}

function Warning({ words, list = [words] }: { words: string; list?: readonly string[] }) {
  return (
    <div className="flex gap-1.5 text-pain-mid-ink text-small">
      <Icon name="warning" size={16} className="mt-0.5 shrink-0" />
      <ul className="grid gap-0.5">
        {list.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}
