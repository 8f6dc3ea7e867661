import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';

export default function CoversLoading() {
  return (
    <LoadingState label="Loading covers">
      <div className="grid gap-6">
        <Skeleton className="h-8 w-40" />
        <SkeletonCard lines={8} />
      </div>
    </LoadingState>
  );
}
