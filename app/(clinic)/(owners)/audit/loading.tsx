import { LoadingState, Skeleton, SkeletonCard } from '@/components/ui/skeleton';

export default function AuditLoading() {
  return (
    <LoadingState label="Loading the audit trail">
      <div className="grid gap-6">
        <Skeleton className="h-8 w-40" />
        <SkeletonCard lines={12} />
      </div>
    </LoadingState>
  );
}
