import { useQuery } from '@tanstack/react-query';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { LockBanner } from '@/app/my/_components/lock-banner';
import { AppLink } from '@/components/ui/app-link';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/text';
import type { SessionDetail } from '@/contracts/plan';
import { supersetLabels } from '@/domain/program/supersets';
import { formatDayLong } from '@/lib/format/dates';
import { useTRPC } from '@/trpc/client';
import { PreviewItem } from './preview-item';

/** A session of the plan to look through: nothing is asked and nothing begins. What the session screen reads serves it. */
export default function SessionPreview({ plannedSessionId }: { plannedSessionId: string }) {
  const query = useQuery(useTRPC().plan.session.queryOptions({ plannedSessionId }));
  return (
    <QueryState query={query} what="This session">
      {(detail) => <Preview detail={detail} />}
    </QueryState>
  );
}

function Preview({ detail }: { detail: SessionDetail }) {
  const locale = useLocale();
  const { title, date, today, minutes, week, weeks, deload, lock, clinic, items, sessionNote } = detail;
  const labels = supersetLabels(items);
  const isToCome = detail.state === 'planned' && date > today;
  const when = date === today ? 'Today' : formatDayLong(date, locale);
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <div>
        <PageTitle
          eyebrow={detail.kind === 'flare' ? 'Easy session' : `Week ${week} of ${weeks} · session ${detail.key}`}
          lead={`${when} · about ${minutes} min${deload ? ' · a lighter week' : ''}`}
        >
          {title}
        </PageTitle>
        <AppLink href="/my/plan" className="inline-block py-3 underline underline-offset-4">
          Back to your plan
        </AppLink>
      </div>
      {lock && <LockBanner lock={lock} clinic={clinic} />}
      {detail.state === 'skipped' ? (
        <EmptyState icon="plan" title="No longer in your plan">
          This session was called off or replaced. Nothing you logged has changed.
        </EmptyState>
      ) : (
        <>
          {sessionNote && <Banner tone="info" title={sessionNote} />}
          {isToCome && (
            <p className="text-ink-2 text-small">
              Loads as they stand today. The sessions before this one, and the mornings after them, may change them.
            </p>
          )}
          <ol className="grid gap-3.5">
            {items.map((item, index) => (
              <li key={item.itemId}>
                <PreviewItem
                  item={item}
                  label={labels[index] ?? null}
                  equipment={detail.client.equipment}
                  units={detail.client.units}
                  locale={locale}
                />
              </li>
            ))}
          </ol>
          {!lock && (
            <div>
              <ButtonLink href={`/my/session/${detail.plannedSessionId}`} variant={isToCome ? 'quiet' : 'primary'}>
                {openWords(detail)}
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function openWords({ state, date, today }: SessionDetail): string {
  if (state === 'done') return 'See what you did';
  if (state === 'started') return 'Go on with it';
  return date === today ? 'Open today’s session' : 'Train it today instead';
}
