import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';

export default function NewProgramLoading() {
  return (
    <LoadingState label="Loading">
      <SkeletonCard lines={5} />
    </LoadingState>
  );
}
