'use client';

import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { Exercise } from '@/domain/exercises/types';
import type { ReadText, TextMark } from '@/domain/program/text/types';
import { formatCount } from '@/lib/format/numbers';

type Props = {
  /** Null while nothing is there to read. */
  reading: ReadText | null;
  exercises: readonly Exercise[];
  onGoTo: (line: number) => void;
  onReplace: (mark: TextMark, suggestion: string) => void;
};

/** What was understood of a pasted program, and what was not. */
export function TextReading({ reading, exercises, onGoTo, onReplace }: Props) {
  if (!reading) return null;
  const { grid, marks } = reading;
  const nameOf = (id: string | null, typed: string | null) =>
    exercises.find((exercise) => exercise.id === id)?.name ?? typed ?? 'No exercise';
  return (
    <Card aria-labelledby="reading-title">
      <CardHeader
        id="reading-title"
        title="What was understood"
        lead={`${formatCount(grid.weeks.length, 'week', 'weeks')}, ${formatCount(grid.sessions.length, 'session', 'sessions')}, ${
          marks.length === 0 ? 'nothing unclear.' : `${formatCount(marks.length, 'place', 'places')} to look at.`
        }`}
      />
      {marks.length > 0 && (
        <ul className="mb-4 grid gap-2">
          {marks.map((mark) => (
            <li
              key={`${mark.line} ${mark.from} ${mark.words}`}
              className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small"
            >
              <Button variant="quiet" size="s" onClick={() => onGoTo(mark.line)} className="max-md:min-h-12">
                Line {mark.line}
              </Button>
              <span className="min-w-0 flex-1 basis-56">{mark.words}</span>
              {mark.suggestions.slice(0, 3).map((suggestion) => (
                <Button
                  key={suggestion}
                  variant="ghost"
                  size="s"
                  onClick={() => onReplace(mark, suggestion)}
                  className="max-md:min-h-12"
                >
                  {suggestion}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      )}
      <div className="grid gap-4 md:grid-cols-2">
        {grid.sessions.map((session) => (
          <section key={session.id}>
            <h3 className="font-strong text-item">
              {session.key} {session.title}
            </h3>
            <ul className="mt-1 grid gap-1 text-small">
              {session.rows.map((row) => (
                <li key={row.id} className="flex flex-wrap justify-between gap-x-3">
                  <span className={row.exerciseId ? undefined : 'text-pain-high-ink'}>
                    {nameOf(row.exerciseId, row.typed)}
                    {!row.exerciseId && ' (not in the library)'}
                  </span>
                  <span className="text-ink-2">{weeksText(row.cells.map(({ text }) => text))}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}

/** What is done, once where it is the same in all weeks, else first and last. */
function weeksText(texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  const distinct = [...new Set(said)];
  if (distinct.length === 0) return 'nothing yet';
  return distinct.length === 1 ? (distinct[0] ?? '') : `${distinct[0]} … ${said.at(-1)}`;
}
