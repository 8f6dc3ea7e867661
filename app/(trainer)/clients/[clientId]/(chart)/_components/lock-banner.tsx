import { Banner } from '@/components/ui/banner';
import type { ChartOverview } from '@/contracts/charts';
import { formatInstant } from '@/lib/format/dates';
import { ClearanceButton } from './clearance-button';

const occasions = {
  intake: 'at intake',
  again: 'when screened again',
  session: 'before a session',
  symptoms: 'in a symptom report',
} as const;

/** Why lifting is paused, each open request with its own button; restrictions of a clearance that holds. */
export function LockBanner({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const { client, lock, clearances, may, today } = overview;
  const zone = { timeZone: client.timeZone, locale };
  const restricted = clearances.filter(({ state, restrictions }) => state === 'cleared' && restrictions);
  if (!lock) {
    if (restricted.length === 0) return null;
    return (
      <Banner tone="info" title="Cleared with restrictions">
        {restricted.map(({ id, restrictions }) => (
          <p key={id}>{restrictions}</p>
        ))}
      </Banner>
    );
  }
  const open = clearances.filter(({ state }) => state !== 'cleared');
  return (
    <Banner
      tone={lock.level}
      icon="lock"
      title={lock.level === 'emergency' ? 'Lifting is paused: emergency answer' : 'Lifting is paused: medical review'}
    >
      <p>
        {lock.state === 'refused'
          ? 'A clinician did not clear this client. Lifting stays paused until a later examination does.'
          : 'It stays paused, in the client’s app too, until a clinician has cleared every point below.'}
      </p>
      <ul className="mt-3 grid gap-3">
        {open.map((clearance) => (
          <li key={clearance.id} className="flex flex-wrap items-end justify-between gap-3 border-line border-t pt-3">
            <div className="min-w-0">
              {clearance.because.map((words) => (
                <p key={words} className="font-semibold">
                  Yes: {words}
                </p>
              ))}
              <p className="text-small">
                Answered {clearance.occasion && `${occasions[clearance.occasion]}, `}
                {formatInstant(clearance.requestedAt, zone)}
                {clearance.state === 'refused' && clearance.clinician && ` · not cleared by ${clearance.clinician}`}
              </p>
            </div>
            {may.clear && (
              <ClearanceButton
                clientId={client.id}
                clearanceId={clearance.id}
                version={clearance.version}
                today={today}
                because={clearance.because}
              />
            )}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
