'use client';

import { useRouter } from 'next/navigation';
import { useToast } from '@/components/ui/toast';
import type { ReplannedAssignment } from '@/contracts/assignments';
import { formatDate, formatDayLong } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { useDeed } from '../../../../../_components/use-deed';

/** Runs a change of the whole plan and says what it did to the sessions. */
export function useReplan<Input extends { id: string }>(
  send: (input: Input) => Promise<ReplannedAssignment>,
  { title, locale, onClose }: { title: string; locale: string; onClose: () => void },
) {
  const router = useRouter();
  const toast = useToast();
  const deed = useDeed(send);

  function loadAgain() {
    onClose();
    router.refresh();
  }

  async function run(input: Omit<Input, 'id'>) {
    const done = await deed.run(input);
    if (!done) return;
    loadAgain();
    toast.show({ title, detail: detailOf(done, locale) });
  }

  return {
    ...deed,
    run,
    loadAgain,
    isStale: deed.failure?.code === 'version_conflict',
  };
}

function detailOf(
  { waiting, movedSessions, nextDate, endDate, runsInto }: ReplannedAssignment,
  locale: string,
): string {
  const parts = [];
  if (waiting > 0) parts.push(`${formatCount(waiting, 'session waits', 'sessions wait', locale)} until it goes on.`);
  if (movedSessions > 0 && nextDate) {
    const moved = formatCount(movedSessions, 'session has a new day', 'sessions have new days', locale);
    parts.push(
      `${moved}, the first on ${formatDayLong(nextDate, locale)}. The plan ends on ${formatDate(endDate, locale)}.`,
    );
  }
  if (runsInto)
    parts.push(`It now reaches into ${runsInto.name}, which begins on ${formatDate(runsInto.startDate, locale)}.`);
  return parts.join(' ') || 'No session changes its day.';
}
