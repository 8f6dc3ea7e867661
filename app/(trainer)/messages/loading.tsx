import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';

export default function MessagesLoading() {
  return (
    <LoadingState label="Loading the messages">
      <div className="grid gap-5 lg:grid-cols-[21rem_minmax(0,1fr)]">
        <SkeletonCard lines={6} />
        <SkeletonCard lines={10} />
      </div>
    </LoadingState>
  );
}
