/** The colours of the places on the floor, those of plates: easy to tell apart in a gym. Never without the name. */
const colours = [
  'var(--plate-25)',
  'var(--plate-20)',
  'var(--plate-15)',
  'var(--plate-10)',
  'var(--ink-3)',
  'var(--copper)',
] as const;

/** Of the place with this number, from 1. */
export const stationColour = (number: number): string => colours[(number - 1) % colours.length] ?? colours[0];
