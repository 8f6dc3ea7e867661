import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';

export default function TemplatesLoading() {
  return (
    <LoadingState label="Loading the templates">
      <div className="grid gap-4 lg:grid-cols-2">
        <SkeletonCard lines={4} />
        <SkeletonCard lines={4} />
      </div>
    </LoadingState>
  );
}
