/** Our own wording of the Global Rating of Change. Results keep the version. */
export const grocForm = {
  version: 1,
  question: 'Compared with when you started with us, how is your back now?',
  lowest: { value: -5, label: 'Very much worse' },
  middle: { value: 0, label: 'About the same' },
  highest: { value: 5, label: 'Very much better' },
} as const;
