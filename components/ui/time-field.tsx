'use client';

import { useState } from 'react';
import { TextField } from './field';

const isTime = (value: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

type TimeFieldProps = {
  label: string;
  hint?: string;
  value: string;
  disabled?: boolean;
  isAllowed?: (at: string) => boolean;
  onSave: (at: string) => void;
};

/** A time of day, "HH:MM". Saved when it is left: while it is typed it passes through times that are not meant. */
export function TimeField({ label, hint, value, disabled = false, isAllowed = () => true, onSave }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const error =
    typed !== null && !(isTime(typed) && isAllowed(typed)) ? (hint ?? 'Enter a time, such as 07:30.') : null;

  function leave() {
    if (typed === null || error !== null) return;
    setTyped(null);
    if (typed !== value) onSave(typed);
  }

  return (
    <TextField
      type="time"
      label={label}
      hint={hint}
      error={error}
      value={shown}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
