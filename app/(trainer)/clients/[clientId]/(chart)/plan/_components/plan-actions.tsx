'use client';

import { type ReactNode, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import type { ChartAssignment } from '@/contracts/charts';
import type { IsoDate } from '@/domain/schedule/dates';
import { EndPlanDialog } from './end-plan-dialog';
import { HandOverDialog } from './hand-over-dialog';
import { PauseDialog } from './pause-dialog';
import { ResumeDialog } from './resume-dialog';
import { TrainingDaysDialog } from './training-days-dialog';

type PlanActionsProps = {
  client: { readonly id: string; readonly name: string };
  /** Null without a plan in force. */
  plan: ChartAssignment | null;
  today: IsoDate;
  may: { readonly plan: boolean; readonly handOver: boolean };
  locale: string;
};

type Open = 'pause' | 'resume' | 'days' | 'end' | 'hand-over';

/** What can be done with the plan as a whole, and with who looks after the client. */
export function PlanActions({ client, plan, today, may, locale }: PlanActionsProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const shared = { clientId: client.id, today, locale, onClose: close };
  const running = may.plan ? plan : null;
  const button = (what: Open, label: ReactNode) => (
    <Button variant="ghost" size="s" className="max-md:min-h-12" onClick={() => setOpen(what)}>
      {label}
    </Button>
  );
  if (!plan && !may.handOver) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {running &&
        (running.pause
          ? button('resume', running.pause.from <= today ? 'Let it go on' : 'Call the pause off')
          : button('pause', 'Pause'))}
      {running && button('days', 'Training days')}
      {running && button('end', 'End plan')}
      {may.handOver && button('hand-over', 'Hand over')}
      {plan && (
        <ButtonLink variant="ghost" size="s" className="max-md:min-h-12" href={`/clients/${client.id}/sheet`}>
          Print
        </ButtonLink>
      )}
      {running && open === 'pause' && <PauseDialog plan={running} {...shared} />}
      {running?.pause && open === 'resume' && <ResumeDialog plan={running} pause={running.pause} {...shared} />}
      {running && open === 'days' && <TrainingDaysDialog plan={running} {...shared} />}
      {running && open === 'end' && <EndPlanDialog clientId={client.id} plan={running} onClose={close} />}
      {open === 'hand-over' && <HandOverDialog client={client} onClose={close} />}
    </div>
  );
}
