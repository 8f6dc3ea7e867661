import type { ReactNode } from 'react';
import { currentActor } from '@/server/auth/current-actor';
import { QueryStore } from '../(trainer)/_components/query-store';
import TrainerLayout from '../(trainer)/layout';
import { ClinicTabs } from './_components/clinic-tabs';

/** The clinic's pages stand at the trainers' desk, with tabs between them. */
export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <TrainerLayout>
      <QueryStore>
        <div className="grid grid-cols-1 gap-6">
          <ClinicTabs isOwner={actor?.role === 'owner'} />
          {children}
        </div>
      </QueryStore>
    </TrainerLayout>
  );
}
