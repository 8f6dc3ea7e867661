import { useEffect } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { FoundClient } from '@/contracts/search';
import type { Entry, Group } from './entries';

type PaletteListProps = {
  listId: string;
  groups: readonly Group[];
  active: Entry | null;
  optionId: (entry: Entry) => string;
  onChoose: (entry: Entry) => void;
  onActions: (client: FoundClient) => void;
};

/** What was found, by kind. The focus stays in the field: it names the entry that Enter opens. */
export function PaletteList({ listId, groups, active, optionId, onChoose, onActions }: PaletteListProps) {
  const activeId = active && optionId(active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div
      id={listId}
      role="listbox"
      aria-label="Found"
      className="min-h-0 flex-1 scroll-py-2 overflow-y-auto p-2 empty:hidden"
    >
      {groups.map(({ title, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a list of options
        <div key={title} role="group" aria-label={title} className="not-first:mt-2">
          <p aria-hidden="true" className="px-3 pt-1.5 pb-1 font-semibold text-ink-2 text-tiny">
            {title}
          </p>
          {entries.map((entry) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard in the field
            <div
              key={entry.id}
              id={optionId(entry)}
              role="option"
              aria-selected={entry === active}
              // The press must not take the focus from the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(entry)}
              className={classNames(
                'flex min-h-12 cursor-pointer items-center gap-3 rounded-[10px] border border-transparent pl-3',
                entry === active ? 'chosen-edge bg-spruce-tint text-spruce' : 'hover:bg-sunken',
              )}
            >
              <Icon name={entry.icon} size={18} className="shrink-0" />
              <span className="min-w-0 flex-1 py-2">
                {entry.name}
                {entry.hint && <span className="ml-2 text-ink-2 text-small">{entry.hint}</span>}
              </span>
              {entry.client && <IntoActions client={entry.client} onActions={onActions} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** For a finger or a mouse; by keyboard Tab does it, so nothing of it is read out. */
function IntoActions({ client, onActions }: { client: FoundClient; onActions: (client: FoundClient) => void }) {
  return (
    <span
      aria-hidden="true"
      title="Actions"
      onClick={(event) => {
        event.stopPropagation();
        onActions(client);
      }}
      className="grid size-12 shrink-0 place-items-center rounded-[10px] text-ink-2 hover:text-ink"
    >
      <Icon name="chevron-right" size={18} />
    </span>
  );
}
