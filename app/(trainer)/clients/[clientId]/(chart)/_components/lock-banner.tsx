import { DocumentList } from '@/components/documents/document-list';
import { Banner } from '@/components/ui/banner';
import type { ChartClearance, ChartOverview, ChartStop } from '@/contracts/charts';
import type { Lock } from '@/contracts/screening';
import { isEmergency } from '@/domain/screening/advice';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { ClearanceButton } from './clearance-button';
import { EndStopButton } from './end-stop-button';

const occasions = {
  intake: 'at intake',
  again: 'when screened again',
  session: 'before a session',
  symptoms: 'in a symptom report',
} as const;

/** Why lifting is paused, each point with its own button. */
export function LockBanner({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const { lock, stop, clearances } = overview;
  if (!lock) return null;
  const points = clearances.filter(({ state, lapsed }) => state !== 'cleared' || lapsed);
  return (
    <Banner tone={isEmergency(lock) ? 'emergency' : 'review'} icon="lock" title={titleOf(lock)}>
      <p>{leadOf(lock)}</p>
      <ul className="mt-3 grid gap-3">
        {points.map((clearance) => (
          <ClearancePoint key={clearance.id} clearance={clearance} overview={overview} locale={locale} />
        ))}
        {stop && <StopPoint stop={stop} overview={overview} locale={locale} />}
      </ul>
    </Banner>
  );
}

function titleOf({ level, state, rule }: Lock): string {
  if (state === 'stopped') return `Lifting is paused: ${rule === 'D4' ? 'long break' : 'severe pain'}`;
  if (state === 'expired') return 'Lifting is paused: a clearance has ended';
  return level === 'emergency' ? 'Lifting is paused: emergency answer' : 'Lifting is paused: medical review';
}

function leadOf({ state, rule }: Lock): string {
  switch (state) {
    case 'requested':
      return 'It stays paused, in the client’s app too, until a clinician has cleared every point below.';
    case 'refused':
      return 'A clinician did not clear this client. Lifting stays paused until a later examination does.';
    case 'expired':
      return 'It stays paused, in the client’s app too, until a new clearance is recorded.';
    case 'stopped':
      return rule === 'D4'
        ? 'After so long a break the client answers all questions again. Then talk about where to begin, and note it.'
        : 'The client was told that you will get in touch. Talk to them, and note it once they have answered all questions.';
  }
}

type PointProps = { overview: ChartOverview; locale: string };

const row = 'flex flex-wrap items-end justify-between gap-3 border-line border-t pt-3';

function ClearancePoint({ clearance, overview, locale }: PointProps & { clearance: ChartClearance }) {
  const { client, may, today } = overview;
  const { occasion, requestedAt, state, clinician, expiresOn, lapsed, because } = clearance;
  return (
    <li className={row}>
      <div className="min-w-0">
        {because.map((words) => (
          <p key={words} className="font-semibold">
            Yes: {words}
          </p>
        ))}
        <p className="text-small">
          Answered {occasion && `${occasions[occasion]}, `}
          {formatInstant(requestedAt, { timeZone: client.timeZone, locale })}
          {state === 'refused' && clinician && ` · not cleared by ${clinician}`}
          {lapsed &&
            expiresOn &&
            ` · cleared${clinician ? ` by ${clinician}` : ''} until ${formatDate(expiresOn, locale)}`}
        </p>
        <DocumentList documents={clearance.documents} timeZone={client.timeZone} locale={locale} />
      </div>
      {may.clear && (
        <ClearanceButton
          clientId={client.id}
          clearanceId={clearance.id}
          version={clearance.version}
          today={today}
          because={because}
          documents={clearance.documents}
          timeZone={client.timeZone}
          locale={locale}
        />
      )}
    </li>
  );
}

function StopPoint({ stop, overview, locale }: PointProps & { stop: ChartStop }) {
  const { client, may } = overview;
  return (
    <li className={row}>
      <div className="min-w-0">
        <p className="font-semibold">
          {stop.rule === 'D4' ? 'A long break since the last session' : 'Severe pain was reported'}
        </p>
        <p className="text-small">
          Rule {stop.rule}, since {formatInstant(stop.since, { timeZone: client.timeZone, locale })} ·{' '}
          {stop.screened ? 'all questions answered since' : 'the app asks the client to answer all questions again'}
        </p>
      </div>
      {may.endStop && (
        <EndStopButton clientId={client.id} stopId={stop.id} version={stop.version} screened={stop.screened} />
      )}
    </li>
  );
}
