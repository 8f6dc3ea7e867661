import { Card, CardHeader } from '@/components/ui/card';
import { withinWords } from '@/domain/messages/wait';
import { type CaseloadSummary, type WaitId, waitIds } from '@/domain/reports/caseload-summary';
import { waitNames } from '@/domain/reports/summary-words';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { Fact, TooFew } from './figure-parts';

type Props = { waits: CaseloadSummary['waits']; responseTime: string; locale: string };

const notes: Readonly<Record<WaitId, string>> = {
  message: 'A message that needed no answer counts as waiting; several in a row count once, from the first.',
  stop: 'A contact is a message, a note of the staff, the end of the stop, or a decision on the clearance. A call that nobody wrote down is not known.',
  proposal: 'A step that nobody answers means: repeat.',
};

/** How long clients waited for the clinic, against what it promises. */
export function WaitsCard({ waits, responseTime, locale }: Props) {
  return (
    <Card aria-labelledby="waits" className="print:break-inside-avoid print:border-black/40 print:shadow-none">
      <CardHeader
        id="waits"
        title="Response times"
        lead={`Promised: ${withinWords(responseTime)}. Hours by the clock: the clinic’s working hours are not known here, so nights and weekends count.`}
      />
      <div className="grid gap-5">
        {waitIds.map((id) => (
          <WaitPart key={id} id={id} wait={waits[id]} locale={locale} />
        ))}
      </div>
    </Card>
  );
}

function WaitPart({ id, wait, locale }: { id: WaitId; wait: CaseloadSummary['waits'][WaitId]; locale: string }) {
  const { figure, clients } = wait;
  return (
    <section aria-labelledby={`wait-${id}`}>
      <h3 id={`wait-${id}`} className="font-strong text-item">
        {waitNames[id]}
      </h3>
      {figure ? (
        <dl className="mt-1.5 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4 print:grid-cols-4">
          <Fact {...hours(figure.median, locale)}>Median</Fact>
          <Fact {...hours(figure.ninetieth, locale)}>Nine in ten were answered by then</Fact>
          <Fact value={figure.withinDay} unit={`of ${figure.asked}`}>
            within 24 hours
          </Fact>
          <Fact value={figure.waiting} unit={`of ${figure.asked}`}>
            still waiting, and in neither of the first two; {formatCount(clients, 'client', 'clients', locale)}
          </Fact>
        </dl>
      ) : (
        <TooFew />
      )}
      <p className="mt-1.5 text-ink-2 text-small">{notes[id]}</p>
    </section>
  );
}

/** Minutes below an hour, days from three on. */
function hours(value: number | null, locale: string): { value: string; unit?: string } {
  if (value === null) return { value: '–' };
  if (value < 1) return { value: formatNumber(value * 60, locale, 0), unit: 'min' };
  if (value < 72) return { value: formatNumber(value, locale, 1), unit: 'h' };
  return { value: formatNumber(value / 24, locale, 1), unit: 'days' };
}
