import type { Lock } from './lock';

export type Advice = {
  readonly title: string;
  readonly lines: readonly string[];
};

/**
 * What to show after an emergency answer. `emergencyNumber` is the clinic's setting, such as 999 or 112, and
 * `responseTime` its own promise. Nobody may conclude from it that the clinic is watching.
 */
export function emergencyAdvice({ emergencyNumber, responseTime }: AdviceWords): Advice & {
  readonly callNumber: string;
} {
  return {
    title: 'These symptoms need emergency care now',
    lines: [
      `Call ${emergencyNumber} or go to the nearest emergency department now. Do not wait for an appointment.`,
      'Do not drive yourself. Say exactly which answers you gave here.',
      'Lifting is locked until a clinician has seen you and your trainer has recorded it.',
      `Nobody watches this app live: your clinic answers ${responseTime}. Do not wait for that.`,
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

/** What to show when a clinician did not clear lifting. */
function refusedAdvice({ emergencyNumber, responseTime }: AdviceWords): Advice {
  return {
    title: 'Lifting stays paused for now',
    lines: [
      'A clinician has looked at your answers and has not cleared lifting yet.',
      `Ask your trainer what you can do meanwhile: they answer ${responseTime}.`,
      `Nobody watches this app live. If you get worse, do not wait: call ${emergencyNumber} in an emergency.`,
    ],
  };
}

/** What to show when the time of a clearance is over. */
function expiredAdvice({ emergencyNumber, responseTime }: AdviceWords): Advice {
  return {
    title: 'Your clearance has ended',
    lines: [
      'It was given for a time, and that time is over. Lifting is paused until a new clearance is recorded.',
      'Please see your doctor or physiotherapist again, and give their letter to your trainer.',
      `Your trainer sees this and gets in touch ${responseTime}. Nobody watches this app live.`,
      `If you get worse, do not wait: answer the questions under “It hurts”, and call ${emergencyNumber} in an emergency.`,
    ],
  };
}

/** What to show while a stop holds. The titles are the words of the decision table, rules S8 and D4. */
function stopAdvice(rule: Lock['rule'], { emergencyNumber, responseTime }: AdviceWords): Advice {
  if (rule === 'D4') {
    return {
      title: 'It has been a while: a new check first',
      lines: [
        'Please answer the questions again. Your trainer then looks at where to begin.',
        `Lifting is paused until your trainer has noted it, ${responseTime}. Nobody watches this app live.`,
      ],
    };
  }
  return {
    title: 'Pain was severe. Pause; your trainer will get in touch',
    lines: [
      `Your trainer sees your report and gets in touch ${responseTime}. Nobody watches this app live.`,
      'Please answer the questions again meanwhile. Lifting stays paused until your trainer has noted that you have talked.',
      `If you get worse, do not wait: answer the questions under “It hurts”, and call ${emergencyNumber} in an emergency.`,
    ],
  };
}

type AdviceWords = { readonly emergencyNumber: string; readonly responseTime: string };

/** Whether a lock speaks of symptoms that need care now; a clearance that ran out does not. */
export const isEmergency = ({ level, state }: Pick<Lock, 'level' | 'state'>): boolean =>
  level === 'emergency' && state !== 'expired';

/** What to show for what locks lifting. */
export function lockAdvice(lock: Pick<Lock, 'level' | 'state' | 'rule'>, clinic: AdviceWords): Advice {
  if (lock.state === 'stopped') return stopAdvice(lock.rule, clinic);
  if (lock.state === 'expired') return expiredAdvice(clinic);
  if (isEmergency(lock)) return emergencyAdvice(clinic);
  return lock.state === 'refused' ? refusedAdvice(clinic) : reviewAdvice(clinic.responseTime);
}

/** What to show when no answer asks for a check. It must never read as an examination passed. */
export const readyAdvice: Advice = {
  title: 'You can start',
  lines: [
    'None of your answers asks for a check first. This is not a medical examination.',
    'Tell us whenever something changes: “It hurts” is on every screen.',
  ],
};
