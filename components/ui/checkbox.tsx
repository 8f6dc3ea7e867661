import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { FieldError } from './field';
import { Icon } from './icon';

export type CheckboxProps = Omit<ComponentPropsWithRef<'input'>, 'className' | 'type' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** Called with the new state. */
  onCheckedChange?: (checked: boolean) => void;
};

/** A box to tick. The whole row of at least 48 px is the target. */
export function Checkbox({ label, hint, error, onCheckedChange, onChange, id, ...input }: CheckboxProps) {
  const ownId = useId();
  const boxId = id ?? ownId;
  const described = [hint && `${boxId}-hint`, error && `${boxId}-error`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={boxId} className="flex min-h-12 items-start gap-3 py-2.5">
        <span className="relative mt-px grid size-6 shrink-0 place-items-center">
          <input
            {...input}
            id={boxId}
            type="checkbox"
            aria-describedby={described || undefined}
            aria-invalid={error ? true : undefined}
            onChange={(event) => {
              onChange?.(event);
              onCheckedChange?.(event.target.checked);
            }}
            className="peer absolute inset-0 appearance-none rounded-[7px] border-2 border-edge bg-surface checked:border-spruce checked:bg-spruce disabled:opacity-60 aria-invalid:border-pain-high forced-colors:appearance-auto"
          />
          <Icon
            name="check"
            size={16}
            className="pointer-events-none relative text-on-spruce opacity-0 peer-checked:opacity-100 forced-colors:hidden"
          />
        </span>
        <span className="min-w-0">
          <span>{label}</span>
          {hint && (
            <span id={`${boxId}-hint`} className="block text-ink-2 text-small">
              {hint}
            </span>
          )}
        </span>
      </label>
      {error && <FieldError id={`${boxId}-error`}>{error}</FieldError>}
    </div>
  );
}
