'use client';

import { useMemo, useState } from 'react';
import { Figure } from '@/components/figure/figure';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Modal } from '@/components/ui/modal';
import { SelectField } from '@/components/ui/select';
import { spellOut } from '@/domain/prescription/spell-out';
import { documentOf } from '@/domain/program/grid/compile';
import { readGrid } from '@/domain/program/grid/read';
import { supersetMarks } from '../_state/edit-rows';
import { useBuilder } from './builder-context';

/** One week as a client reads it, as wide as a phone. What was not understood is not in it. */
export function PreviewDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal
      open={open}
      onClose={onClose}
      title="As a client reads it"
      className="m-auto max-h-[calc(100dvh-2rem)] w-97.5 max-w-[calc(100%-2rem)] rounded-card"
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {open && <PreviewWeek />}
    </Modal>
  );
}

function PreviewWeek() {
  const { state, lookup } = useBuilder();
  const { grid } = state.document;
  const [week, setWeek] = useState(1);
  const document = useMemo(() => documentOf(grid, readGrid(grid, lookup)), [grid, lookup]);
  const weeks = document.mesocycles.flatMap((block) => block.weeks);
  const shown = weeks[week - 1];
  return (
    <div className="grid gap-4">
      <SelectField
        label="Week"
        hideLabel
        value={String(week)}
        options={weeks.map((one) => ({
          value: String(one.week),
          label: `Week ${one.week}${one.deload ? ', deload' : ''}`,
        }))}
        onValueChange={(value) => setWeek(Number(value))}
      />
      {shown?.deload && <Chip tone="copper">An easier week</Chip>}
      {(!shown || shown.sessions.length === 0) && <p className="text-ink-2">Nothing is planned in this week yet.</p>}
      {shown?.sessions.map((session) => {
        const marks = supersetMarks(session.items);
        return (
          <section key={session.key} className="rounded-card border border-line bg-paper p-4">
            <h3 className="font-strong text-heading">{session.title}</h3>
            <p className="text-ink-2 text-small">
              Session {session.key} · {session.minutes} min
            </p>
            {session.note && <p className="mt-2 text-small">{session.note}</p>}
            <ol className="mt-3 grid gap-3">
              {session.items.map((item, index) => {
                const exercise = lookup(item.exerciseId);
                const [first, ...more] = spellOut(item.prescription, exercise);
                return (
                  <li key={item.id} className="flex gap-3">
                    {exercise && <Figure definition={exercise.figure} size={52} className="shrink-0" />}
                    <div className="min-w-0 text-small">
                      <p className="font-strong text-item">
                        {marks[index] && <span className="text-copper-ink">{marks[index]} </span>}
                        {exercise?.name ?? item.exerciseId}
                      </p>
                      <p className="font-semibold">{first}</p>
                      {more.map((line) => (
                        <p key={line} className="text-ink-2">
                          {line}
                        </p>
                      ))}
                      {item.note && <p className="text-ink-2">{item.note}</p>}
                    </div>
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
