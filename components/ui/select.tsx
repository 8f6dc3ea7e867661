import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { controlLook, Field, type FieldWords } from './field';
import { Icon } from './icon';

export type SelectOption<Value extends string = string> = { value: Value; label: string; disabled?: boolean };

export type SelectFieldProps<Value extends string> = Omit<
  ComponentPropsWithRef<'select'>,
  'className' | 'children' | 'value' | 'defaultValue'
> &
  FieldWords & {
    options: readonly SelectOption<Value>[];
    value?: Value | '';
    defaultValue?: Value | '';
    /** Called with the option's value. */
    onValueChange?: (value: Value) => void;
    /** Shown as a first, empty choice. */
    placeholder?: string;
    optional?: boolean;
  };

/** A choice from a list: the system's own picker, which every phone and screen reader knows. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, error, hideLabel, optional, id, options, onValueChange, onChange, placeholder, ...select } =
    props;
  return (
    <Field {...{ label, hint, error, id }} hideLabel={hideLabel ?? false} optional={optional ?? false}>
      {(wiring) => (
        <span className="relative block">
          <select
            {...select}
            {...wiring}
            // Without anybody to tell, as in a form that the server draws, it carries no function.
            onChange={
              (onChange || onValueChange) &&
              ((event) => {
                onChange?.(event);
                const chosen = options.find((option) => option.value === event.target.value);
                if (chosen) onValueChange?.(chosen.value);
              })
            }
            className={classNames(controlLook, 'min-h-12 appearance-none truncate pr-11')}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon
            name="chevron-down"
            size={18}
            className="pointer-events-none absolute top-1/2 right-3.5 -translate-y-1/2 text-ink-2"
          />
        </span>
      )}
    </Field>
  );
}
