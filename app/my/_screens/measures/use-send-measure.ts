import { useState } from 'react';
import type { RecordInput } from '@/contracts/measures';
import { localDate } from '@/domain/schedule/local-date';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';

/** Sends what was filled in through the outbox, and keeps it for the words that follow. */
export function useSendMeasure(timeZone: string) {
  const { enqueue } = useOutbox();
  const [sent, setSent] = useState<RecordInput | null>(null);
  function send(result: RecordInput['result'], takenOn = localDate(new Date(), timeZone)) {
    const message: RecordInput = { id: newId(), takenOn, note: null, result };
    // What it leads to does not wait for the network.
    setSent(message);
    void enqueue('measures.record', message);
    window.scrollTo({ top: 0 });
  }
  return { sent, send, again: () => setSent(null) };
}
