'use client';

import { type ReactNode, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlLook, Field } from '@/components/ui/field';

type PasswordFieldProps = {
  label: string;
  hint?: ReactNode;
  error: string | null;
  /** A new one may be made up by the password manager; a current one is filled in. */
  kind: 'new' | 'current';
};

/** A password with a button that shows it. Named "password". Pasting and password managers work. */
export function PasswordField({ label, hint, error, kind }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className="relative">
          <input
            {...wiring}
            type={shown ? 'text' : 'password'}
            name="password"
            required
            autoComplete={`${kind}-password`}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={1000}
            className={classNames(controlLook, 'min-h-12 pr-20')}
          />
          <button
            type="button"
            aria-label={shown ? 'Hide the password' : 'Show the password'}
            aria-controls={wiring.id}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 min-w-16 rounded-field px-3 font-semibold text-small text-spruce"
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        </div>
      )}
    </Field>
  );
}
