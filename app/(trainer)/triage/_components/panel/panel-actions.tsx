'use client';

import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import type { ChartOverview } from '@/contracts/charts';
import type { CaseloadRow } from '@/contracts/triage';
import { type Command, keyOf } from '../../_state/commands';

type PanelActionsProps = {
  overview: ChartOverview;
  row: CaseloadRow | null;
  /** What is under way for this client; null for nothing. */
  pending: string | null;
  run: (command: Command) => void;
};

/** A button for every key, the decision that is proposed first. */
export function PanelActions({ overview, row, pending, run }: PanelActionsProps) {
  const { client, may, proposals, nextLoads, assignment } = overview;
  const waiting = proposals.filter(({ state }) => state === 'waiting').length;
  const hasLoads = nextLoads.some(({ loadKg, lastPerformedKg }) => (loadKg ?? lastPerformedKg) !== null);
  const mayMark = may.load && row !== null && row.group !== 'stop' && row.reasons.length > 0;
  return (
    <div className="grid gap-2">
      {may.load && waiting > 0 && (
        <div className="flex gap-2">
          <Act command="approve" run={run} pending={pending === 'approved'} variant="primary" className="flex-1">
            {waiting === 1 ? 'Approve' : waiting === 2 ? 'Approve both' : `Approve all ${waiting}`}
          </Act>
          <Act command="hold" run={run} pending={pending === 'held'}>
            {waiting === 1 ? 'Hold' : 'Hold all'}
          </Act>
        </div>
      )}
      <div className="grid grid-cols-3 gap-2">
        {may.load && hasLoads && (
          <Act command="lower" run={run} pending={pending === 'lower'}>
            Lower
          </Act>
        )}
        {may.plan && assignment && nextLoads.length > 0 && (
          <Act command="swap" run={run} pending={pending === 'swap'}>
            Swap
          </Act>
        )}
        {may.load && (
          <Act command="message" run={run} pending={pending === 'message'}>
            Message
          </Act>
        )}
        {mayMark && (
          <>
            <Act command="snooze" run={run} pending={pending === 'snooze'}>
              Snooze
            </Act>
            <Act command="reviewed" run={run} pending={pending === 'reviewed'}>
              Reviewed
            </Act>
          </>
        )}
        <ButtonLink href={`/clients/${client.id}`} variant="ghost" className={small}>
          Record
          <KeyMark command="record" />
        </ButtonLink>
        {may.plan && !assignment && (
          <ButtonLink href={`/clients/${client.id}/assign`} className={`col-span-3 ${small}`}>
            Assign program
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/** Less wide and high at a desk than for a thumb. */
const small = 'px-2! text-small! xl:min-h-10!';

type ActProps = {
  command: Command;
  run: (command: Command) => void;
  pending: boolean;
  variant?: 'primary' | 'ghost';
  className?: string;
  children: ReactNode;
};

function Act({ command, run, pending, variant = 'ghost', className = '', children }: ActProps) {
  return (
    <Button
      variant={variant}
      pending={pending}
      className={`${small} ${className}`}
      aria-keyshortcuts={keyOf(command)}
      onClick={() => run(command)}
    >
      {children}
      <KeyMark command={command} />
    </Button>
  );
}

/** The key beside its word, where there is a keyboard. */
function KeyMark({ command }: { command: Command }) {
  return (
    <span
      aria-hidden="true"
      className="rounded-[5px] border border-current px-1.5 text-xs leading-normal opacity-70 max-lg:hidden"
    >
      {keyOf(command)}
    </span>
  );
}
