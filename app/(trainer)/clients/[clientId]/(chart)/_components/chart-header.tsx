import { AppLink } from '@/components/ui/app-link';
import { ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import type { ChartOverview } from '@/contracts/charts';
import { assignmentWords, clearanceChip } from '../../../../_components/chart-words';

/** Who this is, what holds, and what one may do about it. */
export function ChartHeader({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const { client, assignment, nextAssignment, may } = overview;
  const clearance = clearanceChip(overview, locale);
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        <nav aria-label="Up" className="text-ink-quiet text-small print:hidden">
          <AppLink
            href="/clients"
            className="-my-3 inline-block py-3 underline-offset-4 max-md:-my-3.5 max-md:py-3.5 hover:underline"
          >
            Clients
          </AppLink>{' '}
          /
        </nav>
        <h1 id="page-title" tabIndex={-1} className="font-strong text-title outline-none">
          {client.name}
        </h1>
        <ul aria-label="In short" className="mt-2.5 flex flex-wrap gap-2">
          {client.status === 'invited' && (
            <li>
              <Chip tone="copper">Invited, not joined yet</Chip>
            </li>
          )}
          {client.status === 'active' && !client.intakeCompletedAt && (
            <li>
              <Chip tone="copper">Intake not finished</Chip>
            </li>
          )}
          {clearance && (
            <li>
              <Chip tone={clearance.tone} icon={clearance.icon}>
                {clearance.words}
              </Chip>
            </li>
          )}
          <li>
            <Chip>{assignment ? assignmentWords(assignment) : 'No plan'}</Chip>
          </li>
          {nextAssignment && (
            <li>
              <Chip>Then {nextAssignment.name}</Chip>
            </li>
          )}
          {client.goal && (
            <li className="min-w-0">
              <Chip>Goal: {client.goal}</Chip>
            </li>
          )}
        </ul>
      </div>
      <div className="flex flex-wrap gap-2 max-sm:w-full print:hidden">
        <ButtonLink href={`/clients/${client.id}/report`} variant="ghost">
          Progress report
        </ButtonLink>
        <ButtonLink href={`/clients/${client.id}/messages`} variant="ghost">
          Message
        </ButtonLink>
        {may.plan && (
          <ButtonLink href={`/clients/${client.id}/${assignment ? 'plan' : 'assign'}`}>
            {assignment ? 'Edit plan' : 'Assign program'}
          </ButtonLink>
        )}
      </div>
    </header>
  );
}
