import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';

export default function ExercisesLoading() {
  return (
    <LoadingState label="Loading exercises">
      <div className="grid gap-6">
        <Skeleton className="h-8 w-48" />
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <SkeletonCard lines={3} />
          <SkeletonCard lines={3} />
          <SkeletonCard lines={3} />
          <SkeletonCard lines={3} />
        </div>
      </div>
    </LoadingState>
  );
}
