import type { Persona } from './personas/types';
import type { Rng } from './random';

/** NPRS as a client would give it: a whole number 0–10. */
export const wholePain = (pain: number): number => Math.max(0, Math.min(10, Math.round(pain)));

/** Severe pain stops lifting, so nobody has it by chance. */
export const MOST_PAIN = 7;

export type PainModel = {
  /** How the back is on a day without anything else, not rounded. */
  readonly baseline: (daysAgo: number) => number;
  readonly inFlare: (daysAgo: number) => boolean;
  /** What a session adds at its worst: more when it was hard for this person. */
  readonly reaction: (effort: number) => number;
};

/** The last days of a settled person stay away from every limit that asks for a decision. */
const SETTLED_DAYS = 10;

/**
 * A simple course: an exponential way from the first week's pain to a floor, slow noise that remembers yesterday, and
 * flares that rise in two days and fade in a line. It has to look alive, it is no model of anybody.
 */
export function painModel(persona: Persona, rng: Rng): PainModel {
  const { start, floor, weeks, noise, reactive, flares = [] } = persona.pain;
  const days: number[] = [];
  let drift = 0;
  // One draw a day from the first day on, so that asking for a day twice gives the same answer.
  for (let day = 0; day <= persona.joined; day += 1) {
    drift = drift * 0.7 + rng.around(0, noise * 0.7);
    days.push(floor + (start - floor) * Math.exp(-day / (weeks * 7)) + drift);
  }
  const flareAt = (daysAgo: number) =>
    flares.reduce((worst, flare) => {
      const into = flare.daysAgo - daysAgo;
      if (into < 0 || into >= flare.days) return worst;
      const rise = Math.min(1, (into + 1) / 2);
      const fade = 1 - Math.max(0, into - 3) / Math.max(1, flare.days - 3);
      return Math.max(worst, flare.height * rise * fade);
    }, 0);
  return {
    baseline: (daysAgo) => {
      const pain = (days[persona.joined - daysAgo] ?? floor) + flareAt(daysAgo);
      return persona.settled && daysAgo <= (persona.settledDays ?? SETTLED_DAYS) ? Math.min(pain, start, 4) : pain;
    },
    inFlare: (daysAgo) => flareAt(daysAgo) > 0.8,
    reaction: (effort) => Math.max(0, rng.around(reactive * Math.max(0.2, effort), 0.6)),
  };
}
