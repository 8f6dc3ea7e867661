'use client';

import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { PlanSwapEntry } from '@/contracts/chart-plan';
import { formatDayShort } from '@/lib/format/dates';
import { useCalendar } from './calendar/use-calendar';

type SwapsCardProps = { clientId: string; swaps: readonly PlanSwapEntry[]; mayChange: boolean; locale: string };

/** Exercises that stand in place of the program's, each with its end. */
export function SwapsCard({ clientId, swaps, mayChange, locale }: SwapsCardProps) {
  const { endSwap, isRunning } = useCalendar(clientId, locale);
  if (swaps.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Swapped exercises" lead="They stay when a new version of the program comes." />
      <ul className="divide-y divide-line">
        {swaps.map(({ id, exerciseName, toExerciseName, plannedSessionId, from, reason }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
            <div className="min-w-0">
              <p className="font-semibold">
                {toExerciseName} <span className="font-normal text-ink-2">instead of {exerciseName}</span>
              </p>
              <p className="text-ink-2 text-small">
                {plannedSessionId ? `On ${formatDayShort(from, locale)} only` : `From ${formatDayShort(from, locale)}`}{' '}
                · {reason}
              </p>
            </div>
            {mayChange && (
              <Button
                variant="ghost"
                size="s"
                className="max-md:min-h-12"
                pending={isRunning}
                aria-label={`End the swap of ${exerciseName}`}
                onClick={() => void endSwap(id)}
              >
                End swap
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
