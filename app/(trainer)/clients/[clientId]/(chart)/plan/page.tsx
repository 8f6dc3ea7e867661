import { ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDate } from '@/lib/format/dates';
import { pageLocale, read, readOverview } from '../../../../_data/read';
import { EndPlanButton } from './_components/end-plan-button';
import { OtherPlans } from './_components/other-plans';
import { PlanCalendar } from './_components/plan-calendar';
import { PlanWeeks } from './_components/plan-weeks';

type Props = { params: Promise<{ clientId: string }> };

export default async function PlanPage({ params }: Props) {
  const { clientId } = await params;
  const [{ may }, plan, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.charts.plan({ clientId })),
    pageLocale(),
  ]);
  const { assignment, others, today, weeks } = plan;
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
        <OtherPlans plans={others} today={today} locale={locale} />
      </div>
    );
  }
  const dates = `${formatDate(assignment.startDate, locale)} to ${formatDate(assignment.endDate, locale)}`;
  return (
    <div className="grid items-start gap-5 2xl:grid-cols-[34rem_minmax(0,1fr)] xl:grid-cols-[28rem_minmax(0,1fr)]">
      <Card className="min-w-0">
        <CardHeader
          title={assignment.name}
          lead={`${dates} · week ${assignment.week} of ${assignment.weeks}`}
          end={may.plan && assignment.status === 'active' && <EndPlanButton clientId={clientId} plan={assignment} />}
        />
        <PlanCalendar weeks={weeks} today={today} locale={locale} />
      </Card>
      <PlanWeeks weeks={weeks} today={today} locale={locale} />
      <div className="min-w-0 xl:col-span-2">
        <OtherPlans plans={others} today={today} locale={locale} />
      </div>
    </div>
  );
}
