import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { ChartChecks } from '@/contracts/technique';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { ParqForm } from './parq-form';

const occasions = { intake: 'at intake', again: 'again' } as const;
const outcomes = {
  ready: 'nothing asked for a check first',
  review: 'a clinician was asked for',
  emergency: 'emergency advice was shown',
} as const;
const reasons = {
  weeks: 'Due again: it has been long enough',
  flare: 'Due again: a flare has ended',
  stop: 'Due again: lifting was stopped',
} as const;

type ScreeningCardProps = { clientId: string; checks: ChartChecks; locale: string };

/** When all questions were last answered, what to be careful about, and PAR-Q+ from elsewhere. */
export function ScreeningCard({ clientId, checks, locale }: ScreeningCardProps) {
  const { screening, parq, may, today, timeZone } = checks;
  const { newest, due, cautions } = screening;
  return (
    <Card className="min-w-0" aria-labelledby="screening">
      <CardHeader id="screening" title="Screening" end={due && <Chip tone="copper">{reasons[due.reason]}</Chip>} />
      <p>
        {newest
          ? `All questions answered ${occasions[newest.occasion]}, ${formatInstant(newest.answeredAt, { timeZone, locale })}: ${outcomes[newest.outcome]}.`
          : 'All questions are asked at intake.'}
      </p>
      {due && <p className="mt-1 text-ink-2 text-small">The app asks for them before the next session can start.</p>}
      {cautions.length > 0 && (
        <>
          <h3 className="mt-3 font-strong text-item">Be careful about</h3>
          <ul className="mt-1 grid gap-1">
            {cautions.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <div className="mt-4 border-line border-t pt-4">
        <h3 className="font-strong text-item">PAR-Q+</h3>
        <p className="mt-1 text-ink-2 text-small">
          Filled in on its own site,{' '}
          <a
            href="https://eparmedx.com/"
            target="_blank"
            rel="noreferrer"
            className="-my-3 inline-block py-3 underline underline-offset-4"
          >
            eparmedx.com
          </a>
          . Only its day and result are kept here.
        </p>
        {parq && (
          <p className="mt-1">
            {formatDate(parq.takenOn, locale)}: {parq.followUp ? 'follow-up advised' : 'no follow-up advised'}
            {parq.byName && <span className="text-ink-2 text-small"> · entered by {parq.byName}</span>}
          </p>
        )}
        {may.parq && <ParqForm clientId={clientId} today={today} />}
      </div>
    </Card>
  );
}
