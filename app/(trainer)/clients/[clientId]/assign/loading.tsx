import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';

export default function AssignLoading() {
  return (
    <LoadingState label="Loading programs">
      <div className="grid gap-6">
        <Skeleton className="h-8 w-64" />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          <SkeletonCard lines={8} />
          <SkeletonCard lines={8} />
        </div>
      </div>
    </LoadingState>
  );
}
