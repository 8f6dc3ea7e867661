import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';

export default function StaffLoading() {
  return (
    <LoadingState label="Loading staff">
      <div className="grid gap-6">
        <Skeleton className="h-8 w-40" />
        <SkeletonCard lines={6} />
      </div>
    </LoadingState>
  );
}
