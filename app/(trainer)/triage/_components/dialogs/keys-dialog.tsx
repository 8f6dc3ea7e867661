'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { commands } from '../../_state/commands';
import { setLetters, useLetters } from '../use-commands';

const shown: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** Every key of the queue, and a way to turn the letters off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const letters = useLetters();
  return (
    <Dialog open onClose={onClose} title="Keys" lead="Each has a button too.">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2.5 text-small">
        {commands.map(({ command, keys, words }) => (
          <div key={command} className="contents">
            <dt className="flex gap-1.5">
              {keys.map((key) => (
                <Kbd key={key}>{shown[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</Kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 border-line border-t pt-4">
        <Checkbox
          label="Single letters are keys"
          hint="Turn this off if you speak to your device, or press keys by accident. Kept in this browser."
          checked={letters}
          onChange={(event) => setLetters(event.target.checked)}
        />
      </div>
    </Dialog>
  );
}
