import type { ReactNode } from 'react';

/** All icons: 24 units, drawn with one round line of two units in the colour of the words around. */
const drawings = {
  today: <path d="M4 11.2 12 4l8 7.2V20h-5.5v-5h-5v5H4z" />,
  plan: <path d="M5 5.5h14V20H5zM5 10h14M9 3v4M15 3v4" />,
  hurts: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7.2v6M12 16.7v.1" />
    </>
  ),
  progress: <path d="M4 5v15h16M7.5 15.5l4-5 3 3 5-7" />,
  coach: <path d="M4 5h16v11.5H9.5L4 20.5z" />,
  check: <path d="m5 12.5 4.8 5L19 7" />,
  'chevron-left': <path d="m14.5 5.5-6.5 6.5 6.5 6.5" />,
  'chevron-right': <path d="m9.5 5.5 6.5 6.5-6.5 6.5" />,
  'chevron-up': <path d="m5.5 14.5 6.5-6.5 6.5 6.5" />,
  'chevron-down': <path d="m5.5 9.5 6.5 6.5 6.5-6.5" />,
  'arrow-up': <path d="M12 20V5M6 10.5 12 4.5l6 6" />,
  'arrow-down': <path d="M12 4v15M6 13.5l6 6 6-6" />,
  picture: (
    <>
      <path d="M4 5h16v14H4zM4.5 16.5l4.5-4.5 4 4 2.5-2.5 4 4" />
      <circle cx="15.5" cy="9" r="1.2" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  offline: (
    <path d="M4 4l16 16M4.5 10.6a11 11 0 0 1 4.3-2.6M13 7.2a11 11 0 0 1 6.5 3.4M8 14.2a6 6 0 0 1 3.6-1.8M12 18.3v.1" />
  ),
  warning: <path d="M12 4 2.8 20h18.4zM12 10v4.6M12 17.2v.1" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.3v.1" />
    </>
  ),
  copy: <path d="M9 9h11v11H9zM15 9V4H4v11h5" />,
  logout: <path d="M14 4H5v16h9M10 12h11M17 8l4 4-4 4" />,
  clients: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.8 20c.4-4 2.8-6 6.2-6s5.8 2 6.2 6M16 4.9a3.3 3.3 0 0 1 0 6.2M17.7 14.3c2.2.7 3.4 2.6 3.6 5.7" />
    </>
  ),
  programs: <path d="M4 5h16v14H4zM4 10h16M10 5v14" />,
  exercises: <path d="M7 7v10M4 9.5v5M17 7v10M20 9.5v5M7 12h10" />,
  triage: <path d="M4 6h10M4 12h16M4 18h7M18 3.5v5M15.5 6h5" />,
  staff: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.6-4.6 3.3-7 7.5-7s6.9 2.4 7.5 7" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  policies: <path d="M12 3.5v17M6 20.5h12M4.5 7h15M4.5 7 2 13.5h5zM19.5 7 17 13.5h5z" />,
  audit: <path d="M6 3.5h12v17H6zM9.5 8.5h5M9.5 12.5h5M9.5 16.5h2.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.3l3.5 2" />
    </>
  ),
  phone: (
    <path d="M5 4h4l1.7 4.6-2.5 1.7a12 12 0 0 0 5.5 5.5l1.7-2.5L20 15v4a1.5 1.5 0 0 1-1.6 1.5C10.8 20 4 13.2 3.5 5.6A1.5 1.5 0 0 1 5 4z" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

type IconProps = {
  name: IconName;
  /** Side in pixels of the 16 px root, grows with the text. */
  size?: number;
  className?: string;
};

/** A decorative icon: the words beside it, or the label of its button, carry the meaning. */
export function Icon({ name, size = 22, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      className={className ? `shrink-0 ${className}` : 'shrink-0'}
    >
      {drawings[name]}
    </svg>
  );
}
