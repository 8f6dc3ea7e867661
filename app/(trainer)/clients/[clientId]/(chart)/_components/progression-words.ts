export const modeWords = {
  trainer: { label: 'The trainer approves', hint: 'Each step waits until you answer; unanswered, the load repeats.' },
  automatic: {
    label: 'By itself, within the rules',
    hint: 'Steps of the table count at once. You can still change each load.',
  },
} as const;
