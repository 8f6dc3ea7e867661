import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { PageTitle } from '@/components/ui/text';

export default function SummaryLoading() {
  return (
    <div className="grid gap-5">
      <PageTitle>Caseload summary</PageTitle>
      <LoadingState label="Loading the figures">
        <div className="grid gap-4">
          <SkeletonCard lines={2} />
          <SkeletonCard lines={4} />
          <SkeletonCard lines={4} />
        </div>
      </LoadingState>
    </div>
  );
}
