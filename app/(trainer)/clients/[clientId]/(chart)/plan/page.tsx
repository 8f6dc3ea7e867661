import { ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDate } from '@/lib/format/dates';
import { pageLocale, read, readOverview } from '../../../../_data/read';
import { PlanBoard } from './_components/calendar/board';
import { OtherPlans } from './_components/other-plans';
import { PauseBanner } from './_components/pause-banner';
import { PlanActions } from './_components/plan-actions';
import { PlanWeeks } from './_components/plan-weeks';
import { SwapsCard } from './_components/swaps-card';

type Props = { params: Promise<{ clientId: string }> };

export default async function PlanPage({ params }: Props) {
  const { clientId } = await params;
  const [{ client, may }, plan, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.charts.plan({ clientId })),
    pageLocale(),
  ]);
  const { assignment, others, today, weeks, waiting, swaps, blocked } = plan;
  const inForce = assignment?.status === 'active' ? assignment : null;
  const actions = <PlanActions client={client} plan={inForce} today={today} may={may} locale={locale} />;
  if (!assignment) {
    return (
      <div className="grid gap-5">
        <EmptyState
          icon="plan"
          title="No plan now"
          action={may.plan && <ButtonLink href={`/clients/${clientId}/assign`}>Assign program</ButtonLink>}
        >
          The client’s app says so too, and asks for pain all the same.
        </EmptyState>
        {actions}
        <OtherPlans plans={others} today={today} locale={locale} />
      </div>
    );
  }
  const dates = `${formatDate(assignment.startDate, locale)} to ${formatDate(assignment.endDate, locale)}`;
  const sessions = weeks.flatMap((week) => week.sessions);
  return (
    <div className="grid items-start gap-5 2xl:grid-cols-[46rem_minmax(0,1fr)] xl:grid-cols-[38rem_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-5">
        <Card className="grid min-w-0 gap-3">
          <CardHeader
            title={assignment.name}
            lead={`${dates} · week ${assignment.week} of ${assignment.weeks}`}
            end={
              may.plan && (
                <ButtonLink href={`/clients/${clientId}/assign`} variant="ghost">
                  Assign another program
                </ButtonLink>
              )
            }
          />
          {inForce?.pause && <PauseBanner pause={inForce.pause} waiting={waiting} today={today} locale={locale} />}
          <PlanBoard
            clientId={clientId}
            board={{ today, sessions, blocked, pause: inForce?.pause ?? null }}
            mayChange={may.plan && inForce !== null}
            locale={locale}
          />
          {actions}
        </Card>
        <SwapsCard clientId={clientId} swaps={swaps} mayChange={may.plan && inForce !== null} locale={locale} />
      </div>
      <PlanWeeks weeks={weeks} today={today} locale={locale} />
      <div className="min-w-0 xl:col-span-2">
        <OtherPlans plans={others} today={today} locale={locale} />
      </div>
    </div>
  );
}
