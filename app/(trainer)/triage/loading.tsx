import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { PageTitle } from '@/components/ui/text';

export default function TriageLoading() {
  return (
    <div className="grid gap-5">
      <PageTitle>Triage</PageTitle>
      <LoadingState label="Loading your clients">
        <div className="grid gap-5">
          <SkeletonCard lines={1} />
          <SkeletonCard lines={4} />
        </div>
      </LoadingState>
    </div>
  );
}
