import { useLocale } from '@/app/my/_app/person';
import { Load } from '@/app/my/_components/load';
import { setLoadsText } from '@/app/my/_components/set-loads';
import { WhyLine } from '@/app/my/_components/why-line';
import { PlanFigure } from '@/components/figure/plan-figure';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { ItemTitle } from '@/components/ui/text';
import type { PlanItem, TodaySession } from '@/contracts/plan';
import type { ClientFacts } from '@/contracts/screening';
import { supersetLabels } from '@/domain/program/supersets';
import type { Policy } from '@/domain/progression/policy';
import { relativeDay } from '@/lib/format/dates';

type SessionCardProps = {
  session: TodaySession;
  client: ClientFacts;
  /** The rules that the reasons go by. */
  policy: Policy;
  /** Why it cannot start now. */
  hold: 'locked' | 'due' | null;
  /** The client's day. */
  day: string;
  /** The one to come, shown below today's. */
  isNext?: boolean;
};

/** A session with its lifts, and the button that begins it. */
export function SessionCard({ session, client, policy, hold, day, isNext = false }: SessionCardProps) {
  const locale = useLocale();
  const id = `session-${session.plannedSessionId}`;
  const labels = supersetLabels(session.items);
  const when = isNext ? `Next: ${relativeDay(session.date, day, locale)} · ` : '';
  return (
    <Card aria-labelledby={id} className="pb-0!">
      <CardHeader
        id={id}
        eyebrow={
          session.kind === 'flare'
            ? 'Flare session'
            : `${when}Week ${session.week} of ${session.weeks} · Session ${session.key}`
        }
        title={session.title}
        end={<State session={session} />}
      />
      {session.deload && (
        <p className="-mt-1 mb-3">
          <Chip tone="copper">Lighter week, as planned</Chip>
        </p>
      )}
      {session.sessionNote && <p className="-mt-1 mb-3 text-ink-2 text-item">{session.sessionNote}</p>}
      <ul>
        {session.items.map((item, index) => (
          <Lift
            key={item.itemId}
            item={item}
            label={labels[index] ?? null}
            client={client}
            policy={policy}
            isNext={isNext}
          />
        ))}
      </ul>
      <Foot session={session} hold={hold} isNext={isNext} />
    </Card>
  );
}

function State({ session }: { session: TodaySession }) {
  if (session.state === 'done') {
    return (
      <Chip tone="spruce" icon="check">
        Done
      </Chip>
    );
  }
  return <Chip>about {session.minutes} min</Chip>;
}

type LiftProps = { item: PlanItem; label: string | null; client: ClientFacts; policy: Policy; isNext: boolean };

function Lift({ item, label, client, policy, isNext }: LiftProps) {
  const locale = useLocale();
  const { units, equipment } = client;
  const loads = setLoadsText(item, { equipment, units, locale });
  return (
    <li className="border-line border-t py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="shrink-0">
          <PlanFigure definition={item.figure} size={58} />
        </span>
        <div className="min-w-0 flex-1 basis-28">
          <ItemTitle>
            {label && <span className="mr-1.5 text-ink-quiet">{label}</span>}
            {item.name}
          </ItemTitle>
          <p className="text-ink-2 text-small">
            {item.doseText}
            {item.effortText && ` · ${item.effortText}`}
            {item.reps !== null && ` · aim for ${item.reps}`}
            {loads && ` · ${loads}`}
            {item.rangeText && ` · ${item.rangeText}`}
          </p>
          {item.why?.kind === 'start' && item.loadKg !== null && (
            <p className="text-copper-ink text-tiny">A first weight to try</p>
          )}
        </div>
        <span className="ml-auto">
          <Load loadKg={item.loadKg} loadKind={item.loadKind} units={units} locale={locale} />
        </span>
      </div>
      {/* Before its day a load may still change, and its reason with it. */}
      {!isNext && (
        <div className="not-empty:mt-2.5">
          <WhyLine item={item} policy={policy} units={units} locale={locale} />
        </div>
      )}
    </li>
  );
}

const holdWords = {
  locked: 'Lifting is paused. You can read the session, not start it.',
  due: 'All questions come first. You can read the session until then.',
} as const;

/** Stays within a thumb's reach while the list of lifts scrolls behind it. */
function Foot({ session, hold, isNext }: Pick<SessionCardProps, 'session' | 'hold'> & { isNext: boolean }) {
  const href = `/my/session/${session.plannedSessionId}`;
  const sets = session.items.reduce((sum, { prescription }) => sum + prescription.sets, 0);
  if (session.state === 'done' || isNext || (hold && session.state !== 'started')) {
    return (
      <div className="border-line border-t py-3">
        {hold && session.state === 'planned' && !isNext && (
          <p className="mb-3 text-ink-2 text-small">{holdWords[hold]}</p>
        )}
        <ButtonLink href={href} variant="ghost" block>
          {session.state === 'done' ? 'See what you did' : 'Look through it'}
        </ButtonLink>
      </div>
    );
  }
  const isStarted = session.state === 'started';
  return (
    <div className="tall:sticky bottom-[calc(--spacing(14)+1px+max(--spacing(3),env(safe-area-inset-bottom)))] -mx-4.5 rounded-b-card border-line border-t bg-surface px-4.5 py-3 sm:-mx-5 sm:px-5 md:bottom-0">
      <ButtonLink href={href} size="l" block>
        {isStarted ? `Go on · ${session.setsLogged} of ${sets} sets` : 'Start session'}
      </ButtonLink>
    </div>
  );
}
