import { LoadingState, Skeleton } from '@/components/ui/skeleton';

export default function EditProgramLoading() {
  return (
    <LoadingState label="Loading the draft">
      <div className="grid gap-5">
        <div className="flex justify-between gap-4">
          <Skeleton className="h-8 w-64" />
          <Skeleton className="h-8 w-40" />
        </div>
        <Skeleton className="h-10 w-96 max-w-full" />
        <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_18.5rem]">
          <Skeleton className="h-96 w-full rounded-card" />
          <Skeleton className="h-96 w-full rounded-card" />
        </div>
      </div>
    </LoadingState>
  );
}
