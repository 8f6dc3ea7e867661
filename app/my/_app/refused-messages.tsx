'use client';

import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { instruments } from '@/domain/instruments/instruments';
import { formatTime } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import type { Entry } from '@/lib/outbox/entry';
import type { Queue } from '@/lib/outbox/queue';
import { useOutbox } from '@/lib/outbox/use-outbox';

const names: Record<Entry['procedure'], string> = {
  'sessions.start': 'Start of a session',
  'sessions.logSet': 'A set',
  'sessions.correctSet': 'A corrected set',
  'sessions.finish': 'End of a session',
  'symptoms.report': 'A pain report',
  'confidence.report': 'Your confidence before a lift',
  'screening.again': 'Your answers to all questions',
  'flares.begin': 'Start of a flare',
  'flares.end': 'End of a flare',
  'measures.record': 'A measure',
  'measures.correct': 'A measure that was taken back',
};

/** What a refused message said, in a line: the person must be able to tell the clinic. */
function contentOf(entry: Entry): string {
  switch (entry.procedure) {
    case 'sessions.logSet':
    case 'sessions.correctSet': {
      const { reps, seconds, metres, loadKg } = entry.input;
      const amount = reps !== null ? `${reps} reps` : seconds !== null ? `${seconds} s` : `${metres ?? 0} m`;
      return loadKg === null ? amount : `${amount} with ${loadKg} kg`;
    }
    case 'symptoms.report':
      return `pain ${entry.input.pain}`;
    case 'measures.record':
      return instruments[entry.input.result.instrument].name;
    default:
      return '';
  }
}

/** Messages that were not taken: each can be tried again or given up, and none is hidden. */
export function RefusedMessages({ entries }: { entries: Queue }) {
  const { retry, discard } = useOutbox();
  const [leaving, setLeaving] = useState<Entry | null>(null);
  return (
    <Banner
      tone="review"
      icon="warning"
      title={`${formatCount(entries.length, 'entry was', 'entries were')} not taken`}
    >
      <ul className="grid gap-3 pt-1">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <span className="font-semibold">{names[entry.procedure]}</span>,{' '}
              {formatTime(entry.queuedAt, { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
              {contentOf(entry) && `: ${contentOf(entry)}`}. {entry.refused?.words}
            </p>
            <div className="mt-1 flex flex-wrap gap-2">
              <Button variant="ghost" onClick={() => void retry(entry.id)}>
                Try again
              </Button>
              <Button variant="quiet" onClick={() => setLeaving(entry)}>
                Remove
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title="Remove this entry?"
        confirmLabel="Remove"
        danger
        onConfirm={() => {
          if (leaving) void discard(leaving.id);
          setLeaving(null);
        }}
      >
        Your clinic does not have it. Once removed it cannot be brought back.
      </ConfirmDialog>
    </Banner>
  );
}
