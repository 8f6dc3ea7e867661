import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { PageTitle } from '@/components/ui/text';

export default function ClientsLoading() {
  return (
    <div className="grid gap-5">
      <PageTitle>Clients</PageTitle>
      <LoadingState label="Loading the clients">
        <SkeletonCard lines={10} />
      </LoadingState>
    </div>
  );
}
