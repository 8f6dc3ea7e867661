'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale } from '@/app/my/_app/person';
import { AddDocument } from '@/components/documents/add-document';
import { DocumentList } from '@/components/documents/document-list';
import { Card, CardHeader } from '@/components/ui/card';
import type { MyClearance } from '@/contracts/clearances';
import { formatDate } from '@/lib/format/dates';
import { useTRPC } from '@/trpc/client';

/** What a clinician has to clear or has cleared, with the letters, and a way to add one. */
export function ClearanceCards({ timeZone }: { timeZone: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: clearances } = useQuery(trpc.clearances.mine.queryOptions());
  const locale = useLocale();
  return clearances?.map((clearance) => (
    <Card key={clearance.id} aria-labelledby={`clearance-${clearance.id}`}>
      <CardHeader id={`clearance-${clearance.id}`} eyebrow="Clearance to lift" title={titleOf(clearance, locale)} />
      <div className="grid gap-2">
        {clearance.because.length > 0 && (
          <ul className="grid gap-1 text-ink-2 text-small">
            {clearance.because.map((words) => (
              <li key={words}>You answered yes: {words}</li>
            ))}
          </ul>
        )}
        {clearance.restrictions && (
          <p>
            <span className="font-semibold">Restrictions:</span> {clearance.restrictions}
          </p>
        )}
        <DocumentList documents={clearance.documents} timeZone={timeZone} locale={locale} />
        <AddDocument
          clearanceId={clearance.id}
          label="Add the letter"
          onAdded={() => void queryClient.invalidateQueries(trpc.clearances.mine.queryFilter())}
        />
        <p className="text-ink-2 text-small">
          Your trainer reads it and records what it says. Adding a letter does not unlock lifting by itself.
        </p>
      </div>
    </Card>
  ));
}

function titleOf({ state, lapsed, clinician, expiresOn }: MyClearance, locale: string): string {
  if (state === 'requested') return 'Waiting for a clinician';
  if (state === 'refused') return 'Not cleared yet';
  const until = expiresOn ? formatDate(expiresOn, locale) : null;
  if (lapsed) return until ? `Ended on ${until}` : 'Ended';
  const by = clinician ? `Cleared by ${clinician}` : 'Cleared';
  return until ? `${by} until ${until}` : by;
}
