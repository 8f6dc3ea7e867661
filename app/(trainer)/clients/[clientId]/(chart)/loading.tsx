import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';

export default function ChartLoading() {
  return (
    <LoadingState label="Loading the record">
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <SkeletonCard lines={8} />
        <SkeletonCard lines={4} />
      </div>
    </LoadingState>
  );
}
