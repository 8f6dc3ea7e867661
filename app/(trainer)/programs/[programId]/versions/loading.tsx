import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';

export default function VersionsLoading() {
  return (
    <LoadingState label="Loading the versions">
      <div className="grid gap-6">
        <Skeleton className="h-8 w-72" />
        <SkeletonCard lines={4} />
      </div>
    </LoadingState>
  );
}
