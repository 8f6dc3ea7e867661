import { useLocale } from '@/app/my/_app/person';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionTitle } from '@/components/ui/text';
import type { PlanPause } from '@/contracts/assignments';
import type { Today } from '@/contracts/plan';
import { formatDayLong } from '@/lib/format/dates';

/** Today without a session: a rest day, the end of a plan, or no plan yet. */
export function NoSession({ today }: { today: Today }) {
  if (!today.hasPlan) {
    return (
      <EmptyState icon="plan" title="No plan right now">
        Your trainer chooses your next one, and it shows here. You can tell us how your back is every day until then.
      </EmptyState>
    );
  }
  if (today.pause) return <Paused pause={today.pause} />;
  if (!today.next) {
    return (
      <Card>
        <CardHeader title="You are through this plan" lead="There is no session left in it." />
        <p className="text-ink-2">
          Your trainer decides with you what comes next. Everything you did is in your plan and under Progress.
        </p>
        <div className="mt-4 flex flex-wrap gap-2">
          <ButtonLink href="/my/progress">See your progress</ButtonLink>
          <ButtonLink href="/my/plan" variant="ghost">
            Look back
          </ButtonLink>
        </div>
      </Card>
    );
  }
  return (
    <Card>
      <SectionTitle>Rest day</SectionTitle>
      <p className="mt-1 text-ink-2 text-small">Rest is part of the plan. A walk is welcome if it feels good.</p>
    </Card>
  );
}

/** A pause of the plan: nothing is due and nothing is missed. */
function Paused({ pause }: { pause: PlanPause }) {
  const locale = useLocale();
  const until = pause.until && formatDayLong(pause.until, locale);
  return (
    <Card>
      <CardHeader title={until ? `Your plan is paused until ${until}` : 'Your plan is paused'} lead={pause.reason} />
      <p className="text-ink-2">
        Nothing is missed: every session waits and comes after the pause. How your back is may be told here every day
        all the same.{!until && ' Your trainer says when it goes on.'}
      </p>
    </Card>
  );
}
