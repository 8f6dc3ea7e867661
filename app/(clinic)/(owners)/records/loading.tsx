import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingState label="Loading the records">
      <SkeletonCard lines={8} />
    </LoadingState>
  );
}
