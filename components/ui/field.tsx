import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

export type FieldWords = {
  label: string;
  /** A line below the label: what it is for, what form it takes. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | null | undefined;
  /** The label is read but not shown. */
  hideLabel?: boolean;
};

/** What a control needs so that its label, hint and error belong to it. */
export type FieldWiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

export const controlLook =
  'w-full rounded-field border border-edge bg-surface px-3.5 text-body text-ink placeholder:text-ink-quiet ' +
  'disabled:opacity-60 aria-invalid:border-2 aria-invalid:border-pain-high';

/** One line that says what is wrong, with an icon beside the colour. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 font-semibold text-pain-high-ink text-small">
      <Icon name="warning" size={16} className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}

type FieldProps = FieldWords & {
  id?: string | undefined;
  optional?: boolean;
  children: (wiring: FieldWiring) => ReactNode;
};

/** Label, hint and error around any one control: `children` spreads the given wiring onto it. */
export function Field({ label, hint, error, hideLabel = false, optional = false, id, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={controlId} className={hideLabel ? 'sr-only' : 'font-semibold text-item'}>
        {label}
        {optional && <span className="font-normal text-ink-quiet"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${controlId}-hint`} className="-mt-1 text-ink-2 text-small">
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {error && <FieldError id={`${controlId}-error`}>{error}</FieldError>}
    </div>
  );
}

export type TextFieldProps = Omit<ComponentPropsWithRef<'input'>, 'className'> & FieldWords & { optional?: boolean };

/** A line of text with its label. All attributes of `input` pass through. */
export function TextField({ label, hint, error, hideLabel, optional, id, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, id }} hideLabel={hideLabel ?? false} optional={optional ?? false}>
      {(wiring) => <input type="text" {...input} {...wiring} className={classNames(controlLook, 'min-h-12')} />}
    </Field>
  );
}

export type TextAreaFieldProps = Omit<ComponentPropsWithRef<'textarea'>, 'className'> &
  FieldWords & { optional?: boolean };

/** Several lines of text with their label; grows with what is written where the browser can. */
export function TextAreaField({ label, hint, error, hideLabel, optional, id, ...area }: TextAreaFieldProps) {
  return (
    <Field {...{ label, hint, error, id }} hideLabel={hideLabel ?? false} optional={optional ?? false}>
      {(wiring) => (
        <textarea
          rows={3}
          {...area}
          {...wiring}
          className={classNames(controlLook, 'field-sizing-content min-h-24 py-3 leading-normal')}
        />
      )}
    </Field>
  );
}
