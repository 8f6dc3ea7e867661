import { useId } from 'react';
import { Icon } from '@/components/ui/icon';

type Option<Value> = { value: Value; label: string };

type ToggleChipsProps<Value extends string | number> = {
  label: string;
  hint?: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  /** Called with all that are chosen, in the order of the options. */
  onChange: (chosen: readonly Value[]) => void;
};

/** Several of many, as chips of 48 px to tap on and off. */
export function ToggleChips<Value extends string | number>(props: ToggleChipsProps<Value>) {
  const { label, hint, options, chosen, onChange } = props;
  const id = useId();
  const set = new Set(chosen);

  function toggle(value: Value, isOn: boolean) {
    onChange(options.flatMap((each) => ((each.value === value ? isOn : set.has(each.value)) ? [each.value] : [])));
  }

  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined} className="min-w-0">
      <legend className="mb-1.5 font-semibold text-item">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-ink-2 text-small">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label: words }) => (
          <label
            key={value}
            className="relative inline-flex min-h-12 min-w-13 items-center justify-center gap-1.5 rounded-full border-[1.5px] border-line-strong bg-surface px-3.5 font-semibold text-ink-2 text-item has-checked:border-spruce has-checked:bg-spruce-tint has-checked:text-spruce has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)] has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              checked={set.has(value)}
              onChange={(event) => toggle(value, event.target.checked)}
              className="absolute inset-0 appearance-none rounded-full outline-none"
            />
            {set.has(value) && <Icon name="check" size={16} className="pointer-events-none relative" />}
            <span className="pointer-events-none relative">{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
