import { InvalidAnswer, requireWhole } from '@/domain/instruments/answers';
import { phq4Form } from '@/domain/instruments/phq4-form';

/** From here on a half of the questionnaire counts as a positive screen. Source: Kroenke 2009. */
const SUBSCALE_CUT = 3;
/** From here on the client is shown where to get help, and the trainer is told to refer. Source: clinical rules. */
const REFERRAL_CUT = 6;

export type Phq4Score = {
  /** 0–12 points, higher is worse. */
  readonly score: number;
  readonly band: 'none' | 'mild' | 'moderate' | 'severe';
  /** Positive screens, which are no diagnoses. */
  readonly anxiety: boolean;
  readonly depression: boolean;
};

/**
 * Scores the PHQ-4 from its four answers in the order of the form, two about anxiety and two about low mood, each a
 * whole number 0–3. Bands: 0–2 none, 3–5 mild, 6–8 moderate, 9–12 severe; a half of 3 or more is a positive screen.
 * Throws InvalidAnswer for another number of answers and out of range. Source: Kroenke 2009.
 */
export function scorePhq4(answers: readonly number[]): Phq4Score {
  if (answers.length !== phq4Form.items.length) {
    throw new InvalidAnswer('answers: expected four answers, each from 0 to 3.');
  }
  for (const answer of answers) requireWhole('answers', answer, 0, phq4Form.labels.length - 1);
  const [a1 = 0, a2 = 0, d1 = 0, d2 = 0] = answers;
  const anxiety = a1 + a2;
  const depression = d1 + d2;
  const score = anxiety + depression;
  return { score, band: scoreBand(score), anxiety: anxiety >= SUBSCALE_CUT, depression: depression >= SUBSCALE_CUT };
}

/** Whether a score, 0–12, asks for help beyond training: show where to get it, and tell the trainer to refer. */
export function asksForReferral(score: number): boolean {
  return score >= REFERRAL_CUT;
}

/** The band of a score, 0–12. */
export function scoreBand(score: number): Phq4Score['band'] {
  if (score >= 9) return 'severe';
  if (score >= 6) return 'moderate';
  return score >= 3 ? 'mild' : 'none';
}
