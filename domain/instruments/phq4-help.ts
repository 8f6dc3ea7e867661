/**
 * What a client reads after a PHQ-4 of 6 or more: where to get help, in plain words and without a diagnosis.
 * `responseTime` is the clinic's own, such as "within one working day".
 */
export function phq4Help(clinic: { readonly emergencyNumber: string; readonly responseTime: string } | null): {
  readonly title: string;
  readonly lines: readonly string[];
} {
  const number = clinic?.emergencyNumber ?? 'your emergency number';
  const time = clinic?.responseTime.replace(/^within\s+/i, '') ?? 'the time it promised you';
  return {
    title: 'It is worth talking to somebody',
    lines: [
      'What you answered weighs on many people at some time. The four questions are no diagnosis.',
      'Tell your doctor, or another health professional you trust, how the last two weeks have been. They can help.',
      `If you think of harming yourself, or do not feel safe, call ${number} now, and stay with somebody.`,
      `Your trainer sees this result and can help you find the right person, and does not treat it. Your clinic answers within ${time}. Nobody watches this app live.`,
    ],
  };
}
