import { TextField } from '@/components/ui/field';

type EmailFieldProps = {
  error?: string | null;
  defaultValue?: string;
  /** The address is settled; it is shown so that password managers keep it with the password. */
  readOnly?: boolean;
  hint?: string;
};

/** An e-mail address. Named "email". */
export function EmailField({ error = null, hint, ...input }: EmailFieldProps) {
  return (
    <TextField
      label="E-mail address"
      type="email"
      name="email"
      required
      autoComplete="username"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      inputMode="email"
      maxLength={254}
      error={error}
      {...(hint !== undefined && { hint })}
      {...input}
    />
  );
}
