'use client';

import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { PageTitle } from '@/components/ui/text';
import type { CaseloadRow } from '@/contracts/triage';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDayLong } from '@/lib/format/dates';
import { arrivalWords, needWords } from './groups';

type QueueHeadProps = { count: number; today: IsoDate | undefined; locale: string; onKeys: () => void };

/** How many need somebody, counting down, and the keys that matter most. */
export function QueueHead({ count, today, locale, onKeys }: QueueHeadProps) {
  return (
    <PageTitle
      eyebrow={today && formatDayLong(today, locale)}
      actions={
        <p className="flex items-center gap-1.5 text-ink-2 text-small max-lg:hidden">
          <Kbd>J</Kbd> <Kbd>K</Kbd> move <Kbd>A</Kbd> approve <Kbd>H</Kbd> hold <Kbd>S</Kbd> snooze
          <Button variant="quiet" size="s" aria-haspopup="dialog" onClick={onKeys}>
            <Kbd>?</Kbd> All keys
          </Button>
        </p>
      }
    >
      <span role="status">{needWords(count)}</span>
    </PageTitle>
  );
}

type ArrivalsProps = { fresh: readonly CaseloadRow[]; urgent: readonly CaseloadRow[]; onShow: () => void };

/**
 * Who has come since the list was sorted. It lies above the list and moves nothing; whoever is to be called is named and
 * read out.
 */
export function Arrivals({ fresh, urgent, onShow }: ArrivalsProps) {
  const words = arrivalWords(fresh.length, urgent.length);
  const calls = [...urgent, ...fresh].filter(({ group }) => group === 'stop');
  return (
    <div
      role="status"
      className="pointer-events-none z-20 flex h-0 justify-center max-md:fixed max-md:inset-x-4 max-md:bottom-16 md:sticky md:top-3"
    >
      {words && (
        <div className="pointer-events-auto flex h-fit min-h-12 max-w-full items-center gap-3 rounded-full border border-line-strong bg-surface py-1 pr-1.5 pl-4.5 text-small shadow-card">
          <p className="min-w-0">
            <span className="font-semibold">{words}</span>
            {calls.length > 0 && (
              <span className="text-pain-high-ink">
                {' · '}
                {calls.map(({ name, reasons }) => `${name}: ${reasons[0]?.label ?? 'stop and call'}`).join(', ')}
              </span>
            )}
          </p>
          <Button size="s" className="max-md:min-h-12" onClick={onShow}>
            Show
          </Button>
        </div>
      )}
    </div>
  );
}
