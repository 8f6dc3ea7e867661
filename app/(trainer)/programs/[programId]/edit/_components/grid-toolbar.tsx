'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import { useBuilder } from './builder-context';
import type { Commands } from './use-commands';

type Props = {
  commands: Commands;
  openForm: () => void;
  showKeys: () => void;
  isExtending: boolean;
  setExtending: (extending: boolean) => void;
  /** Without the side panel there is room for more weeks. */
  isWide: boolean;
  setWide: (wide: boolean) => void;
};

/** A button for every key: what it does goes for what is selected in the grid. */
export function GridToolbar({ commands, openForm, showKeys, isExtending, setExtending, isWide, setWide }: Props) {
  const { state, dispatch } = useBuilder();
  const { kind } = commands;
  const isFolded = Object.keys(state.folds).length > 0;
  const { weeks } = state.document.grid;
  return (
    <div role="toolbar" aria-label="Editing" className="flex flex-wrap gap-x-1 gap-y-1">
      <Tool label="Undo" keys="Ctrl Z" run={commands.undo} disabled={!commands.canUndo} />
      <Tool label="Redo" keys="Ctrl Shift Z" run={commands.redo} disabled={!commands.canRedo} />
      <Gap />
      <Tool label="Copy" icon="copy" keys="Ctrl C" run={() => commands.copy(null)} disabled={kind === 'add'} />
      <Tool label="Paste" keys="Ctrl V" run={() => void commands.pasteByButton()} />
      <Tool label="Fill right" keys="Ctrl D" run={commands.fillRight} disabled={!commands.canFill} />
      <Tool label="Clear" keys="Delete" run={commands.clear} disabled={kind === 'add' || kind === 'rows'} />
      <Tool
        label="Select more"
        keys="Shift and arrows"
        run={() => setExtending(!isExtending)}
        pressed={isExtending}
        className="pointer-fine:hidden"
      />
      <Gap />
      <Tool label="Form" keys="Ctrl E" run={openForm} disabled={kind !== 'cells'} />
      <Tool
        label="Up"
        icon="arrow-up"
        name="Move up"
        keys="Alt ↑"
        run={() => commands.moveRow(-1)}
        disabled={!commands.canMove}
      />
      <Tool
        label="Down"
        icon="arrow-down"
        name="Move down"
        keys="Alt ↓"
        run={() => commands.moveRow(1)}
        disabled={!commands.canMove}
      />
      <Tool label="Superset" keys="Ctrl G" run={commands.group} disabled={!commands.canGroup} />
      <Tool
        label="Easier"
        keys="Alt Page down"
        run={() => commands.changeRung('easier')}
        disabled={!commands.canMove}
      />
      <Tool label="Harder" keys="Alt Page up" run={() => commands.changeRung('harder')} disabled={!commands.canMove} />
      <Tool label="Remove row" run={commands.removeRows} disabled={!commands.canMove} />
      <Gap />
      <Tool
        label="Deload"
        run={commands.toggleDeload}
        disabled={!commands.isOnWeeks}
        pressed={commands.isOnWeeks && commands.isDeload}
      />
      <Tool label="Add week" icon="plus" run={commands.addWeek} disabled={!commands.isOnWeeks || weeks.length >= 52} />
      <Tool label="Remove week" run={commands.removeWeeks} disabled={!commands.isOnWeeks || weeks.length < 2} />
      <Tool
        label={isFolded ? 'Show each week' : 'Fold equal weeks'}
        run={() => dispatch({ type: isFolded ? 'unfold' : 'fold' })}
        disabled={weeks.length < 2}
      />
      <Gap />
      <Tool label="Details" run={() => setWide(!isWide)} pressed={!isWide} className="max-xl:hidden" />
      <Tool label="Keys" keys="?" run={showKeys} />
    </div>
  );
}

const Gap = () => <span aria-hidden="true" className="mx-1 w-px self-stretch bg-line max-md:hidden" />;

type ToolProps = {
  label: string;
  /** Read out where the label alone would not say it. */
  name?: string;
  icon?: IconName;
  keys?: string;
  run: () => unknown;
  disabled?: boolean;
  pressed?: boolean;
  className?: string;
};

function Tool({ label, name, icon, keys, run, disabled = false, pressed, className }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      aria-disabled={disabled}
      aria-pressed={pressed}
      aria-label={name}
      title={[name ?? label, keys].filter(Boolean).join(' · ')}
      // Where the finger or the mouse presses, what is selected stays.
      onClick={() => !disabled && run()}
      className={classNames(
        'inline-flex min-h-9 items-center gap-1 rounded-full border border-transparent px-2.5 font-semibold text-ink-2 text-tiny max-md:min-h-12',
        'hover:bg-sunken hover:text-ink aria-disabled:cursor-default aria-disabled:text-ink-3 aria-disabled:opacity-70 aria-disabled:hover:bg-transparent',
        pressed && 'bg-spruce-tint text-spruce!',
        className,
      )}
    >
      {icon && <Icon name={icon} size={14} />}
      {label}
    </button>
  );
}
