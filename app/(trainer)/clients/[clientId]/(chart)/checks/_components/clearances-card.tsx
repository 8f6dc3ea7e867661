import { DocumentList } from '@/components/documents/document-list';
import { Card, CardHeader } from '@/components/ui/card';
import type { ChartClearance } from '@/contracts/charts';
import type { ChartChecks } from '@/contracts/technique';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { AddLetter } from './add-letter';

/** Every clearance with who gave it, how long it holds, and its letters. */
export function ClearancesCard({ checks, locale }: { checks: ChartChecks; locale: string }) {
  const { clearances, timeZone } = checks;
  return (
    <Card className="min-w-0" aria-labelledby="clearances">
      <CardHeader id="clearances" title="Clearances" />
      {clearances.length === 0 && <p className="text-ink-2">None was ever asked for.</p>}
      <ul className="grid">
        {clearances.map((clearance) => (
          <li key={clearance.id} className="grid gap-1.5 border-line py-3.5 not-first:border-t first:pt-0 last:pb-0">
            <p className="font-semibold">{stateWords(clearance, locale)}</p>
            <p className="text-ink-2 text-small">
              Asked for {formatInstant(clearance.requestedAt, { timeZone, locale })}
              {clearance.examinedOn && ` · examined ${formatDate(clearance.examinedOn, locale)}`}
              {clearance.decidedByName && ` · recorded by ${clearance.decidedByName}`}
            </p>
            {clearance.because.map((words) => (
              <p key={words} className="text-small">
                Yes: {words}
              </p>
            ))}
            {clearance.restrictions && <p className="text-small">Restrictions: {clearance.restrictions}</p>}
            <DocumentList documents={clearance.documents} timeZone={timeZone} locale={locale} />
            <AddLetter clearanceId={clearance.id} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function stateWords({ state, lapsed, clinician, expiresOn }: ChartClearance, locale: string): string {
  if (state === 'requested') return 'Waiting for a clinician';
  const by = clinician ? ` by ${clinician}` : '';
  if (state === 'refused') return `Not cleared${by}`;
  if (!expiresOn) return `Cleared${by}`;
  return lapsed
    ? `Cleared${by}, ended on ${formatDate(expiresOn, locale)}`
    : `Cleared${by}, until ${formatDate(expiresOn, locale)}`;
}
