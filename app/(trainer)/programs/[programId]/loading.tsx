import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';

export default function ProgramLoading() {
  return (
    <LoadingState label="Loading the program">
      <div className="grid gap-6">
        <Skeleton className="h-8 w-64" />
        <SkeletonCard lines={8} />
        <SkeletonCard lines={8} />
      </div>
    </LoadingState>
  );
}
