import type { ComponentProps } from 'react';
import { TextField } from './field';

type SearchFieldProps = Pick<ComponentProps<typeof TextField>, 'label' | 'hideLabel' | 'placeholder'> & {
  value: string;
  onValueChange: (value: string) => void;
};

/** Narrows a list as one types. The browser neither fills it in nor corrects it: it holds parts of names. */
export function SearchField({ onValueChange, ...rest }: SearchFieldProps) {
  return (
    <TextField
      type="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={120}
      onChange={(event) => onValueChange(event.target.value)}
      {...rest}
    />
  );
}
