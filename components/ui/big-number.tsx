import type { ReactNode } from 'react';
import { classNames } from './class-names';

type BigNumberProps = {
  /** Already written for the person's locale. */
  value: ReactNode;
  unit?: ReactNode;
  /** m 20 px as in a list, l 28 px as in a measure, xl 44 px as the one number of a screen. */
  size?: 'm' | 'l' | 'xl';
  className?: string;
};

const sizes = { m: 'text-xl', l: 'text-title', xl: 'text-[2.75rem] leading-none' };

/** A number as the hero, its unit small beside it. */
export function BigNumber({ value, unit, size = 'm', className }: BigNumberProps) {
  return (
    <span
      className={classNames('whitespace-nowrap font-strong leading-tight tracking-[-0.01em]', sizes[size], className)}
    >
      {value}
      {unit && <span className="ml-1 font-semibold text-ink-quiet text-tiny tracking-normal">{unit}</span>}
    </span>
  );
}
