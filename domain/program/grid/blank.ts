import type { ProgramGrid } from './types';

/** What a clinic's own program stands on, until somebody writes more. */
export const ownEvidence: ProgramGrid['evidence'] = {
  source: 'Written by a trainer of this clinic.',
  population: '',
  doseReported: '',
  adapted: [],
  certainty: 'very low',
  certaintyWords: 'Not tested in a study.',
};

/** A program with nothing in it: so many weeks, and a session for each training day. */
export function blankGrid({
  weeks,
  sessionsPerWeek,
}: {
  readonly weeks: number;
  readonly sessionsPerWeek: number;
}): ProgramGrid {
  return {
    schema: 1,
    summary: '',
    forWhom: '',
    weeks: Array.from({ length: weeks }, () => ({ deload: false })),
    sessions: [...'ABCDEFG'].slice(0, sessionsPerWeek).map((key) => ({
      id: key.toLowerCase(),
      key,
      title: `Session ${key}`,
      minutes: 45,
      note: null,
      byWeek: {},
      rows: [],
    })),
    blocks: [{ title: 'Block 1', aim: '', weeks }],
    evidence: ownEvidence,
    cards: [],
    flareSession: null,
  };
}
