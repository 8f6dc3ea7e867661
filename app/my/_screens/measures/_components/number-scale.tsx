import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';

type NumberScaleProps = {
  label: string;
  /** 0 or −5: there are always eleven numbers. */
  from: 0 | -5;
  low: string;
  high: string;
  value: number | null;
  onValueChange: (value: number) => void;
  missing?: boolean;
};

/** Eleven numbers in a row, one tap, all of them 48 px high at 360 px. Without the colours of pain. */
export function NumberScale({ label, from, low, high, value, onValueChange, missing = false }: NumberScaleProps) {
  const id = useId();
  const write = (number: number) => (number > 0 && from < 0 ? `+${number}` : String(number).replace('-', '−'));
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-item">{label}</legend>
      <div className="-mx-[1.5px] mt-2 grid grid-cols-11">
        {Array.from({ length: 11 }, (_, index) => from + index).map((number) => (
          <label key={number} className="group relative grid min-h-12 px-[1.5px]">
            <input
              type="radio"
              name={id}
              value={number}
              aria-label={
                number === from
                  ? `${write(number)}, ${low}`
                  : number === from + 10
                    ? `${write(number)}, ${high}`
                    : write(number)
              }
              checked={value === number}
              onChange={() => onValueChange(number)}
              className="absolute inset-0 size-full appearance-none rounded-[9px] outline-none"
            />
            <span
              aria-hidden="true"
              className={classNames(
                'pointer-events-none relative grid place-items-center rounded-[9px] border font-strong text-[min(0.9375rem,4.4vw)]',
                'group-has-focus-visible:outline-3 group-has-focus-visible:outline-[var(--focus)] group-has-focus-visible:outline-offset-2',
                value === number
                  ? 'chosen-edge border-spruce bg-spruce text-on-spruce'
                  : 'border-transparent bg-sunken text-ink-2 group-hover:border-edge',
              )}
            >
              {write(number)}
            </span>
          </label>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1.5 flex justify-between gap-6 text-ink-quiet text-tiny">
        <span>{low}</span>
        <span className="text-right">{high}</span>
      </div>
      {missing && <p className="mt-1 font-semibold text-pain-mid-ink text-small">Tap a number, please.</p>}
    </fieldset>
  );
}
