import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';

export default function ProgramsLoading() {
  return (
    <LoadingState label="Loading programs">
      <div className="grid gap-6">
        <Skeleton className="h-8 w-48" />
        <div className="grid gap-4 lg:grid-cols-2">
          <SkeletonCard lines={4} />
          <SkeletonCard lines={4} />
        </div>
      </div>
    </LoadingState>
  );
}
