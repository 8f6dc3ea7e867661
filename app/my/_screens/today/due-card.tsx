import { useQuery } from '@tanstack/react-query';
import { AppLink } from '@/components/ui/app-link';
import { Icon } from '@/components/ui/icon';
import { formatCount } from '@/lib/format/numbers';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { stillDue } from '../shared/due-measures';

/** One quiet line when something may be filled in; nothing while it is unknown or there is nothing. */
export function DueCard() {
  const { data } = useQuery(useTRPC().measures.due.queryOptions());
  const { waiting } = useOutbox();
  const due = stillDue(data?.due ?? [], waiting);
  if (due.length === 0) return null;
  return (
    <AppLink
      href={due.length === 1 ? `/my/measures/${due[0]}` : '/my/progress'}
      className="flex min-h-14 items-center justify-between gap-3 rounded-card border border-line bg-surface px-4.5 py-3 shadow-card"
    >
      <span className="min-w-0">
        <span className="block font-semibold">
          {formatCount(due.length, 'short questionnaire', 'short questionnaires')}, when you have a moment
        </span>
        <span className="block text-ink-2 text-small">Every four weeks, to see how it goes. No hurry.</span>
      </span>
      <Icon name="chevron-right" size={20} className="shrink-0 text-ink-2" />
    </AppLink>
  );
}
