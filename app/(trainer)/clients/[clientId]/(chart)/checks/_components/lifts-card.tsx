import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { ItemTitle } from '@/components/ui/text';
import type { ChartChecks, LiftCheck } from '@/contracts/technique';
import { formatInstant } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { FearedToggle } from './feared-toggle';
import { SignOffButton } from './sign-off-button';

type LiftsCardProps = { clientId: string; checks: ChartChecks; locale: string };

/** Each lift variant of the plan: who signed its technique off, and whether the client is afraid of it. */
export function LiftsCard({ clientId, checks, locale }: LiftsCardProps) {
  const { lifts } = checks;
  const first = lifts.filter(({ isLoaded, feared }) => isLoaded || feared);
  const others = lifts.filter((lift) => !first.includes(lift));
  const list = (shown: readonly LiftCheck[]) => (
    <ul className="grid">
      {shown.map((lift) => (
        <LiftLine key={lift.exerciseId} clientId={clientId} lift={lift} checks={checks} locale={locale} />
      ))}
    </ul>
  );
  return (
    <Card className="min-w-0" aria-labelledby="technique">
      <CardHeader
        id="technique"
        title="Technique"
        lead="Each variant is signed off by itself. No load rises before. Before a lift that is marked as feared, the app asks for confidence and fear."
      />
      {lifts.length === 0 && <p className="text-ink-2">No lifts yet: they come with a plan.</p>}
      {list(first)}
      {others.length > 0 && (
        <details className="mt-2 border-line border-t">
          <summary className="min-h-12 cursor-pointer py-3.5 font-semibold">
            {formatCount(others.length, 'exercise', 'exercises')} without a load
          </summary>
          {list(others)}
        </details>
      )}
    </Card>
  );
}

function LiftLine({ clientId, lift, checks, locale }: LiftsCardProps & { lift: LiftCheck }) {
  const { may, timeZone } = checks;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line py-3.5 not-first:border-t first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-56">
        <div className="flex flex-wrap items-center gap-2">
          <ItemTitle>{lift.name}</ItemTitle>
          {lift.isLoaded && !lift.signOff?.passed && <Chip tone="copper">Technique check due</Chip>}
          {lift.signOff?.passed && (
            <Chip tone="low" icon="check">
              Signed off
            </Chip>
          )}
          {lift.feared && <Chip tone="mid">Feared</Chip>}
          {!lift.inPlan && <Chip>Not in the plan now</Chip>}
        </div>
        <SignOffWords lift={lift} timeZone={timeZone} locale={locale} />
        {lift.confidence && (
          <p className="text-ink-2 text-small">
            Confidence {lift.confidence.confidence}, fear {lift.confidence.fear} of 10,{' '}
            {formatInstant(lift.confidence.at, { timeZone, locale })}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {may.fear && <FearedToggle clientId={clientId} lift={lift} />}
        {may.technique && lift.isLoaded && <SignOffButton clientId={clientId} lift={lift} />}
      </div>
    </li>
  );
}

function SignOffWords({ lift, timeZone, locale }: { lift: LiftCheck; timeZone: string; locale: string }) {
  const { signOff, isLoaded, cues } = lift;
  if (!signOff) {
    const words = isLoaded ? 'Nobody has looked at it yet.' : 'No load to raise, so no sign-off is needed.';
    return <p className="text-ink-2 text-small">{words}</p>;
  }
  const by = signOff.byName ?? 'somebody who has left';
  return (
    <div className="text-ink-2 text-small">
      <p>
        {signOff.passed ? 'By' : 'Taken back by'} {by}, {formatInstant(signOff.at, { timeZone, locale })}
        {signOff.passed && cues.length > 0 && ` · ${signOff.cues.length} of ${cues.length} cues met`}
      </p>
      {signOff.note && <p>“{signOff.note}”</p>}
    </div>
  );
}
