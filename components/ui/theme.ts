/** How the colours are chosen: by the system, or set by the person on this device. */
export type Theme = 'system' | 'light' | 'dark';

export const themeCookie = 'theme';

/** Reads the cookie's value; whatever is not "light" or "dark" follows the system. */
export function themeFrom(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
