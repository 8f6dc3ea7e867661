import { EmptyState } from '@/components/ui/empty-state';
import { FailedState } from '@/components/ui/failed-state';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { failureOf } from '@/trpc/errors';
import { CalendarPreview } from './calendar-preview';
import type { usePlacing } from './use-placing';

type Props = { preview: ReturnType<typeof usePlacing>['preview']; locale: string };

/** The calendar, or why there is none. */
export function CalendarArea({ preview, locale }: Props) {
  if (preview.isError) {
    return (
      <FailedState title="The calendar did not load" onRetry={() => preview.refetch()} retrying={preview.isFetching}>
        {failureOf(preview.error).words} Nothing was assigned.
      </FailedState>
    );
  }
  if (preview.data) {
    return <CalendarPreview preview={preview.data} stale={preview.isPlaceholderData} locale={locale} />;
  }
  if (preview.isFetching) {
    return (
      <LoadingState label="Loading the calendar">
        <SkeletonCard lines={10} />
      </LoadingState>
    );
  }
  return (
    <EmptyState icon="plan" title="Choose a program">
      The calendar of its sessions appears here before anything is assigned.
    </EmptyState>
  );
}
