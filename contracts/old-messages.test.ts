import { expect, it } from 'vitest';
import { beginFlareInput, endFlareInput } from './flares';
import { correctInput, recordInput } from './measures';
import { screeningAgainInput } from './screening';
import { sessionFinishInput, sessionStartInput, setCorrectInput, setLogInput } from './sessions';
import { symptomReportInput } from './symptoms';
import { confidenceReport } from './technique';

/**
 * Messages as the first phones made them, word for word. One may wait on a device over any number of deploys: never
 * change these, and add the next form of a message beside its first.
 */
const id = '0190f1a2-0000-7000-8000-000000000001';
const plannedSessionId = '0190f1a2-0000-7000-8000-000000000002';
const at = '2026-11-22T10:00:00.000Z';
const done = { reps: 8, loadKg: 20, seconds: null, metres: null, rpe: null, pain: null };
const report = {
  ...{
    id,
    moment: 'any',
    pain: 4,
    regions: ['low-back-left', 'calf-right'],
    legSymptoms: [],
    legWorse: false,
    triggers: [],
  },
  ...{ words: null, starAnswers: { 'saddle-numbness': false }, plannedSessionId: null, reportedAt: at },
};

it.each([
  ['start', sessionStartInput, { id, plannedSessionId, startedAt: at, painBefore: 2, starAnswers: {} }],
  ['set', setLogInput, { id, plannedSessionId, startedAt: at, itemId: 'a', setNumber: 1, ...done, loggedAt: at }],
  [
    'correction',
    setCorrectInput,
    { id, plannedSessionId, correctsId: plannedSessionId, ...done, voided: false, loggedAt: at },
  ],
  [
    'finish',
    sessionFinishInput,
    { id, plannedSessionId, startedAt: at, finishedAt: at, painAfter: 3, note: null, endedEarly: null },
  ],
  ['report', symptomReportInput, report],
  ['flare', beginFlareInput, { id, report, answers: { setOff: 'training', able: 'most', where: 'back' } }],
  ['end of a flare', endFlareInput, { id, flareId: plannedSessionId, whatHelped: 'Walking', endedAt: at }],
  ['all questions', screeningAgainInput, { id, answers: { 'saddle-numbness': false }, answeredAt: at }],
  [
    'confidence',
    confidenceReport,
    { id, plannedSessionId, exerciseId: 'goblet-squat', confidence: 3, fear: 8, answeredAt: at },
  ],
  ['measure', recordInput, { id, takenOn: '2026-11-22', note: null, result: { instrument: 'groc', value: 2 } }],
  ['measure taken back', correctInput, { id, correctsId: plannedSessionId, to: null }],
])('still takes a %s of the first phones', (_, contract, message) => {
  const read = contract.safeParse(message);
  expect(read.error?.issues ?? []).toEqual([]);
});
