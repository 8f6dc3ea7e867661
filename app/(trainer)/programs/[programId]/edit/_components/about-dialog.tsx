'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField, TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { ExportButtons } from '../../../_components/export-buttons';
import { named } from '../_state/document';
import { setAbout, setBlock, toggleBlockStart } from '../_state/edit-weeks';
import { useBuilder } from './builder-context';
import { DiscardDraft } from './discard-draft';
import type { Autosave } from './use-autosave';

type Props = {
  open: boolean;
  onClose: () => void;
  programId: string;
  published: number | null;
  autosave: Autosave;
};

/** What the program is called, what it is and for whom, and the parts that its weeks make. */
export function AboutDialog({ open, onClose, programId, published, autosave }: Props) {
  const { state, change } = useBuilder();
  const { name, grid } = state.document;
  let start = 0;
  const starts = grid.blocks.map(({ weeks }) => {
    const first = start;
    start += weeks;
    return first;
  });
  const free = grid.weeks.map((_, week) => week).filter((week) => week > 0 && !starts.includes(week));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="About this program"
      lead="Everything here is saved as you write, and can be undone."
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className="grid gap-4">
        <TextField
          label="Name"
          maxLength={80}
          data-autofocus=""
          value={name}
          error={name.trim() === '' ? 'It needs a name.' : null}
          onChange={(event) => change(named(event.target.value), { mark: 'name' })}
        />
        <TextAreaField
          label="What it is"
          maxLength={4000}
          value={grid.summary}
          onChange={(event) => change(setAbout({ summary: event.target.value }), { mark: 'summary' })}
        />
        <TextAreaField
          label="For whom"
          maxLength={4000}
          value={grid.forWhom}
          onChange={(event) => change(setAbout({ forWhom: event.target.value }), { mark: 'forWhom' })}
        />
        <section className="grid gap-3">
          <h3 className="font-strong text-item">Parts</h3>
          {grid.blocks.map((block, index) => {
            const first = (starts[index] ?? 0) + 1;
            const last = first + block.weeks - 1;
            return (
              <div key={first} className="grid gap-2 rounded-field border border-line p-3.5">
                <TextField
                  label={first === last ? `Week ${first}` : `Weeks ${first}–${last}`}
                  maxLength={400}
                  value={block.title}
                  onChange={(event) =>
                    change(setBlock(index, { title: event.target.value }), { mark: `block ${first}` })
                  }
                />
                <TextField
                  label="What it is for"
                  optional
                  maxLength={400}
                  value={block.aim}
                  onChange={(event) => change(setBlock(index, { aim: event.target.value }), { mark: `aim ${first}` })}
                />
                {index > 0 && (
                  <div>
                    <Button variant="quiet" size="s" onClick={() => change(toggleBlockStart(first - 1))}>
                      Join with the part before
                    </Button>
                  </div>
                )}
              </div>
            );
          })}
          {free.length > 0 && (
            <SelectField
              label="Begin a new part"
              value=""
              placeholder="At week …"
              options={free.map((week) => ({ value: String(week), label: `Week ${week + 1}` }))}
              onValueChange={(week) => change(toggleBlockStart(Number(week)))}
            />
          )}
        </section>
        <section className="grid gap-2">
          <h3 className="font-strong text-item">Take it along</h3>
          <p className="text-ink-2 text-small">What is saved of this draft, as a file that can be read in again.</p>
          <div className="flex flex-wrap gap-1.5">
            <ExportButtons programId={programId} version="draft" />
          </div>
        </section>
        {published !== null && (
          <DiscardDraft programId={programId} published={published} autosave={autosave} onDone={onClose} />
        )}
      </div>
    </Dialog>
  );
}
