import { InvalidAnswer, requireItems } from '@/domain/instruments/answers';

const ITEM_COUNT = 8;
const FIRST_DISTRESS_ITEM = 5;
const LOW_AT_MOST = 3;
const HIGH_DISTRESS_FROM = 4;

/** The answers to the ninth question, how bothersome the pain was, from mild to severe. */
export const bothersomeAnswers = ['not at all', 'slightly', 'moderately', 'very much', 'extremely'] as const;

export type Bothersome = (typeof bothersomeAnswers)[number];

export type StartBackScore = {
  /** 0–9 points, higher is worse. */
  readonly score: number;
  /** 0–5 points, the distress subscale. */
  readonly distress: number;
  /** Risk of lasting trouble. */
  readonly band: 'low' | 'medium' | 'high';
};

/**
 * Scores the STarT Back tool from the items agreed with, numbers 1–8 in any order, and the ninth answer, which counts
 * one point from "very much" on. Distress: items 5–8 and the ninth. Low: 3 points or fewer; above that, high with
 * 4 or more points of distress, else medium. Ships no item text: a clinic brings the questionnaire itself.
 * Throws InvalidAnswer for another item, one given twice and another ninth answer. Source: Keele, Hill 2008.
 */
export function scoreStartBack(answers: {
  readonly checked: readonly number[];
  readonly bothersome: Bothersome;
}): StartBackScore {
  requireItems('checked', answers.checked, ITEM_COUNT);
  if (!bothersomeAnswers.includes(answers.bothersome)) {
    throw new InvalidAnswer(`bothersome: expected one of ${bothersomeAnswers.join(', ')}.`);
  }
  const bothered = answers.bothersome === 'very much' || answers.bothersome === 'extremely' ? 1 : 0;
  const score = answers.checked.length + bothered;
  const distress = answers.checked.filter((item) => item >= FIRST_DISTRESS_ITEM).length + bothered;
  return { score, distress, band: bandOf(score, distress) };
}

function bandOf(score: number, distress: number): StartBackScore['band'] {
  if (score <= LOW_AT_MOST) return 'low';
  return distress >= HIGH_DISTRESS_FROM ? 'high' : 'medium';
}
