'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ChartAssignment } from '@/contracts/charts';
import { EndPlanDialog } from './end-plan-dialog';

type EndPlanButtonProps = { clientId: string; plan: ChartAssignment };

export function EndPlanButton({ clientId, plan }: EndPlanButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" size="s" className="max-md:min-h-12" onClick={() => setIsOpen(true)}>
        End plan
      </Button>
      {isOpen && <EndPlanDialog clientId={clientId} plan={plan} onClose={() => setIsOpen(false)} />}
    </>
  );
}
