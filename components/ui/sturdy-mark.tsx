/** The mark, an S on spruce. The same drawing is in public/icon.svg. */
export function SturdyMark({ size = 24 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 32 32"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      className="shrink-0"
    >
      <rect width="32" height="32" rx="9" className="fill-spruce" />
      <path
        d="M21 10.2C19.9 8.9 18.2 8.2 16.1 8.2c-3 0-5 1.5-5 3.8 0 5.2 10 2.6 10 8 0 2.4-2.1 3.9-5.2 3.9-2.3 0-4.2-.8-5.3-2.3"
        fill="none"
        strokeWidth="3.2"
        strokeLinecap="round"
        className="stroke-on-spruce"
      />
    </svg>
  );
}

/** The mark with the name. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2.5 font-bold text-heading tracking-tight">
      <SturdyMark />
      Sturdy
    </span>
  );
}
