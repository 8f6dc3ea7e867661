import Link from 'next/link';
import { SessionSquares } from '@/components/charts/session-squares';
import { Sparkline } from '@/components/charts/sparkline';
import { ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import type { CaseloadRow } from '@/contracts/triage';
import { relativeDay } from '@/lib/format/dates';
import { actionFor, type TriageView, triageHref } from './groups';

/** "Week 5 · Hinge foundations", and whose client it is where that is not plain. */
export function planWords({ plan, intakeDone }: Pick<CaseloadRow, 'plan' | 'intakeDone'>): string {
  if (!intakeDone) return 'Intake not finished';
  if (!plan) return 'No plan';
  if (plan.isPaused) return `Paused · ${plan.name}`;
  return plan.week === 0 ? `${plan.name} · not begun` : `Week ${plan.week} · ${plan.name}`;
}

const variants = { stop: 'copper', decide: 'primary', drifting: 'ghost', 'on-plan': 'ghost' } as const;

type TriageRowItemProps = {
  row: CaseloadRow;
  /** What it stood here for has been answered. */
  isSettled: boolean;
  view: TriageView;
  locale: string;
};

/** One client: who, why, 28 days of pain, the last seven sessions, and what to do. The whole row chooses. */
export function TriageRowItem({ row, isSettled, view, locale }: TriageRowItemProps) {
  const isChosen = view.client === row.clientId;
  const action = actionFor(row);
  const whose = row.isCover || view.scope === 'clinic' ? (row.trainerName ?? 'Nobody in charge') : null;
  return (
    <li
      className={classNames(
        'relative grid items-center gap-x-4.5 gap-y-3 border-line px-4 py-3',
        'max-md:grid-cols-[minmax(0,1fr)_auto] max-md:rounded-card max-md:border max-md:bg-surface max-md:p-4 max-md:shadow-card',
        'md:grid-cols-[minmax(9.5rem,1.15fr)_minmax(9rem,1.4fr)_9rem_6.25rem_6rem] md:not-first:border-t',
        isChosen ? 'bg-spruce-tint! chosen-edge' : 'hover:bg-sunken/40',
      )}
    >
      <div className="min-w-0">
        <h3 className="font-strong text-body leading-snug">
          <Link
            href={triageHref(view, { client: row.clientId })}
            scroll={false}
            data-triage-row=""
            aria-current={isChosen ? 'true' : undefined}
            className="after:absolute after:inset-0 after:rounded-[inherit]"
          >
            {row.name}
          </Link>
        </h3>
        <p className="truncate text-ink-quiet text-tiny">{planWords(row)}</p>
        {whose && <p className="truncate text-ink-quiet text-tiny">{row.isCover ? `Cover for ${whose}` : whose}</p>}
      </div>
      <ul className="flex min-w-0 flex-wrap gap-1.5 max-md:order-3 max-md:col-span-2 max-md:empty:hidden">
        {row.reasons.map(({ code, label, tone }) => (
          <li key={code} className="min-w-0">
            <Chip tone={tone}>{label}</Chip>
          </li>
        ))}
        {isSettled && (
          <li>
            <Chip tone="spruce" icon="check">
              Answered
            </Chip>
          </li>
        )}
        {row.reasons.length === 0 && !isSettled && row.lastActivity && (
          <li className="text-ink-quiet text-tiny">Last heard {relativeDay(row.lastActivity, row.today, locale)}</li>
        )}
      </ul>
      <div className="max-md:order-4">
        <Sparkline values={row.pain28} />
      </div>
      <div className="max-md:order-5 max-md:justify-self-end">
        <SessionSquares squares={row.squares} />
      </div>
      <div className="relative z-10 justify-self-end max-md:order-2">
        <ButtonLink
          href={action.href}
          size="s"
          variant={isChosen && row.group !== 'stop' ? 'primary' : row.group === 'stop' ? 'copper' : variants.drifting}
          aria-label={`${action.label}: ${row.name}`}
          className="max-md:min-h-12 md:w-24"
        >
          {action.label}
        </ButtonLink>
      </div>
    </li>
  );
}
