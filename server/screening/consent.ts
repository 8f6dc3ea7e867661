/**
 * What a client agrees to before telling us about their health. A change of meaning makes a new version; each consent
 * is stored with the version that was on the screen, and earlier ones are never touched.
 */
export const consentText = {
  version: 1,
  title: 'Keeping what you tell us',
  lines: [
    'We keep your answers, your training log and your symptom reports so that your trainer can adapt your plan.',
    'Your trainer, whoever covers for them and the owner of your clinic can read them. You can see who opened your record.',
    'Nobody watches this app live. It is no substitute for a doctor, and it has not been assessed as a medical device.',
    'You can withdraw your consent at any time by telling your clinic.',
  ],
} as const;
