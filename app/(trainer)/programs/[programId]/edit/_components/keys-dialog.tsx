'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

type Group = { readonly title: string; readonly keys: readonly (readonly [string, string])[] };

const groups: readonly Group[] = [
  {
    title: 'Writing',
    keys: [
      ['Any letter', 'Write in place of what stands there'],
      ['F2 or Space', 'Write on in the cell'],
      ['Enter', 'Next exercise (Shift: the one before)'],
      ['Tab', 'Next week (Shift: the one before)'],
      ['↓ then Enter', 'Take a suggestion'],
      ['Escape', 'Leave the cell; what was typed stays, Ctrl Z takes it back'],
      ['/', 'Type an exercise'],
      ['Ctrl E', 'The cell as a form'],
    ],
  },
  {
    title: 'Moving and selecting',
    keys: [
      ['Arrows', 'Move; up to the weeks, left to the exercises'],
      ['Shift and arrows', 'Select more'],
      ['Ctrl A', 'Select all cells'],
      ['Page up, page down', 'Session before, session after'],
      ['Ctrl End', 'The line for a further exercise'],
      ['Escape, then Tab', 'Leave the grid'],
    ],
  },
  {
    title: 'Changing',
    keys: [
      ['Ctrl C, X, V', 'Copy, cut, paste: cells, exercises, weeks, the session from the corner; also a spreadsheet'],
      ['Ctrl D', 'Fill right: over what is selected, or to the last week'],
      ['Ctrl Z', 'Undo (Shift: redo)'],
      ['Delete', 'Clear cells; on an exercise: remove it'],
      ['Alt ↑ ↓', 'Move exercises'],
      ['Alt ← →', 'Move weeks'],
      ['Ctrl G', 'Superset, together or apart'],
      ['Alt Page down, up', 'Easier, harder exercise in its place'],
      ['?', 'These keys'],
    ],
  },
];

/** Every key of the builder. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="l"
      title="All keys"
      lead="On a Mac, ⌘ for Ctrl and ⌥ for Alt. Every key has a button."
      footer={
        <>
          <ButtonLink variant="ghost" href="/programs/grammar" target="_blank">
            What a cell can say
          </ButtonLink>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2 font-strong text-item">{group.title}</h3>
            <dl className="grid gap-1.5 text-small">
              {group.keys.map(([keys, words]) => (
                <div key={keys} className="grid grid-cols-[8.5rem_1fr] gap-3">
                  <dt>
                    <Kbd>{keys}</Kbd>
                  </dt>
                  <dd className="text-ink-2">{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
