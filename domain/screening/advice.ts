export type Advice = {
  readonly title: string;
  readonly lines: readonly string[];
};

/**
 * What to show after an emergency answer. `emergencyNumber` is the clinic's setting, such as 999 or 112.
 * Nobody may conclude from it that the clinic is watching.
 */
export function emergencyAdvice(emergencyNumber: string): Advice & { readonly callNumber: string } {
  return {
    title: 'These symptoms need emergency care now',
    lines: [
      `Call ${emergencyNumber} or go to the nearest emergency department now. Do not wait for an appointment.`,
      'Do not drive yourself. Say exactly which answers you gave here.',
      'Lifting is locked until a clinician has seen you and your trainer has recorded it.',
      'Nobody watches this app live. Do not wait for an answer from your clinic.',
    ],
    callNumber: emergencyNumber,
  };
}

/** What to show after a review answer. `responseTime` is the clinic's own promise, such as "within one working day". */
export function reviewAdvice(responseTime: string): Advice {
  return {
    title: 'A clinician should check this before you lift',
    lines: [
      'Please show these answers to your doctor or physiotherapist.',
      'Lifting stays locked until your trainer has recorded a clearance.',
      `Your trainer sees your answers and gets in touch ${responseTime}. Nobody watches this app live.`,
      'If you get worse, do not wait: answer the questions under “It hurts” again, or call for help.',
    ],
  };
}

/** What to show when no answer asks for a check. It must never read as an examination passed. */
export const readyAdvice: Advice = {
  title: 'You can start',
  lines: [
    'None of your answers asks for a check first. This is not a medical examination.',
    'Tell us whenever something changes: “It hurts” is on every screen.',
  ],
};
