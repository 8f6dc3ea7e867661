/** The PHQ-4 as published; show the attribution with it. A label's position is its value. Results keep the version. */
export const phq4Form = {
  version: 1,
  question: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  items: [
    'Feeling nervous, anxious or on edge',
    'Not being able to stop or control worrying',
    'Little interest or pleasure in doing things',
    'Feeling down, depressed, or hopeless',
  ],
  labels: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  attribution:
    'PHQ-4: Kroenke K, Spitzer RL, Williams JBW, Löwe B. Psychosomatics 2009; 50: 613–621. Developed with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
} as const;
