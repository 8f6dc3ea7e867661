import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { localDate } from '@/domain/schedule/local-date';
import { formatDayLong } from '@/lib/format/dates';
import { Letter, type LetterFacts } from './letter';

type LettersProps = {
  /** Oldest first. */
  letters: readonly LetterFacts[];
  /** The first that the reader had not seen when the page was opened. */
  newFrom?: string | null;
  stateOf?: (letter: LetterFacts) => ReactNode;
  timeZone: string;
  locale: string;
  earlier?: { readonly isLoading: boolean; readonly onShow: () => void } | null;
};

/** Letters by the day on which they came in, in the zone of whose thread it is. */
export function Letters({ letters, newFrom, stateOf, timeZone, locale, earlier }: LettersProps) {
  const days = byDay(letters, timeZone);
  return (
    <div className="grid gap-5">
      {earlier && (
        <div className="text-center">
          <Button variant="ghost" pending={earlier.isLoading} onClick={earlier.onShow}>
            Show earlier messages
          </Button>
        </div>
      )}
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`} className="grid gap-3">
          <h2 id={`day-${day}`} className="flex items-center gap-3 font-semibold text-ink-2 text-tiny">
            <span className="h-px flex-1 bg-line" />
            {formatDayLong(day, locale)}
            <span className="h-px flex-1 bg-line" />
          </h2>
          <ol className="grid gap-3">
            {ofDay.map((letter) => (
              <li key={letter.id} className="grid gap-3">
                {letter.id === newFrom && (
                  <p
                    id="new-messages"
                    className="flex scroll-mt-24 items-center gap-3 font-semibold text-copper-ink text-tiny"
                  >
                    <span className="h-px flex-1 bg-copper" />
                    New
                    <span className="h-px flex-1 bg-copper" />
                  </p>
                )}
                <Letter letter={letter} timeZone={timeZone} locale={locale} state={stateOf?.(letter)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(letters: readonly LetterFacts[], timeZone: string): Map<string, LetterFacts[]> {
  const days = new Map<string, LetterFacts[]>();
  for (const letter of letters) {
    const day = localDate(new Date(letter.at), timeZone);
    const others = days.get(day);
    if (others) others.push(letter);
    else days.set(day, [letter]);
  }
  return days;
}
