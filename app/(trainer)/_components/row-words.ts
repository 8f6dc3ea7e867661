import type { CaseloadRow } from '@/contracts/triage';

/** "Week 5 · Hinge foundations", and whose client it is where that is not plain. */
export function planWords({ plan, intakeDone }: Pick<CaseloadRow, 'plan' | 'intakeDone'>): string {
  if (!intakeDone) return 'Intake not finished';
  if (!plan) return 'No plan';
  if (plan.isPaused) return `Paused · ${plan.name}`;
  return plan.week === 0 ? `${plan.name} · not begun` : `Week ${plan.week} · ${plan.name}`;
}
