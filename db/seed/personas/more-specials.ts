import { counted, firstPlan, person } from './kinds';
import type { Persona } from './types';

/** More people of the first clinic who show something. */
export const moreSpecials: readonly Persona[] = [
  // Hinge foundations was replaced by Deadlift 8.
  person('strong', {
    name: 'Dmitri Volkov',
    trainer: 'coach',
    joined: 106,
    hour: 20.5,
    plans: [
      {
        program: 'hinge-foundations',
        startedDaysAgo: 95,
        on: [1, 3, 5],
        ended: { daysAgo: 36, reason: 'replaced' },
      },
      counted(35, 'deadlift-8'),
    ],
    history: 'Lifted in my twenties, stopped after a bad episode, careful since.',
    goal: 'A hundred kilos from the floor, without holding my breath about it.',
  }),
  // Handed over from one trainer to another half-way.
  person('slow', {
    name: 'Fatima El Amrani',
    trainer: 'coach',
    joined: 68,
    hour: 11,
    kit: 'spareRoom',
    plans: [counted(57)],
    feared: { exerciseId: 'block-pull', sinceDaysAgo: 44 },
    waits: 5,
    history: 'Pain most days for four years, on both sides. Nurse, mostly nights until last year.',
    goal: 'Make a bed without sitting down half-way.',
    situation: 'handed-over',
  }),
  // Invited yesterday.
  person('steady', {
    name: 'Chidi Eze',
    trainer: 'coach',
    joined: 1,
    hour: 18,
    plans: [],
    history: '',
    goal: '',
    situation: 'invited',
  }),
  // The plan was finished a week ago, nothing follows yet.
  person('strong', {
    name: 'Bongani Dube',
    trainer: 'lie',
    joined: 64,
    hour: 16,
    plans: [counted(55, 'deadlift-8')],
    history: 'Two episodes in ten years, the last one in winter.',
    goal: 'Keep what I have built.',
  }),
  // The link ran out before it was used.
  person('steady', {
    name: 'Rosa Jiménez',
    trainer: 'lie',
    joined: 21,
    hour: 18,
    plans: [],
    history: '',
    goal: '',
    situation: 'invitation-expired',
  }),
  // Left the clinic.
  person('busy', {
    name: 'Colin Baird',
    trainer: 'lie',
    joined: 77,
    hour: 19,
    plans: [
      {
        program: 'hinge-foundations',
        startedDaysAgo: 66,
        on: [2, 4, 6],
        ended: { daysAgo: 10, reason: 'left' },
      },
    ],
    pauses: [{ from: 13, until: 0 }],
    settled: false,
    history: 'Low back pain after driving, about once a month.',
    goal: 'Play eighteen holes.',
    situation: 'archived',
  }),
  // Trains so late that sessions end after midnight.
  person('steady', {
    name: 'Agnieszka Nowak',
    trainer: 'lie',
    joined: 53,
    hour: 23.4,
    kit: 'garage',
    plans: [counted(44)],
    waits: 5,
    history: 'Baker. Sore on and off for three years, better on days off.',
    goal: 'Lift the flour sacks the way I used to.',
  }),
  // Severe pain reported two days ago: lifting is stopped.
  person('bumpy', {
    name: 'Viktor Petrov',
    trainer: 'monteiro',
    joined: 40,
    hour: 17,
    pain: {
      start: 4,
      floor: 2.4,
      weeks: 9,
      noise: 0.7,
      reactive: 1,
      flares: [{ daysAgo: 3, days: 9, height: 3.8 }],
    },
    plans: [counted(31)],
    mornings: { 2: 8, 1: 7 },
    settled: false,
    history: 'Electrician, a lot of kneeling and reaching. Spells of a week or so.',
    goal: 'Finish a job without lying down at lunch.',
  }),
  // Somewhere else, in another zone and unit.
  person('steady', {
    name: 'Jessica Alvarez',
    trainer: 'owner',
    joined: 61,
    hour: 7,
    kit: 'gymPounds',
    units: 'lb',
    timeZone: 'America/New_York',
    plans: [counted(50)],
    waits: 5,
    mornings: { 3: 1, 2: 1, 1: 1 },
    history: 'Moved to New York in the summer. Same back as before: fine until I sit all day.',
    goal: 'Squat one plate.',
  }),
  person('busy', {
    name: 'Arjun Mehta',
    trainer: 'monteiro',
    ...firstPlan(6, [2, 4, 6]),
    hour: 7,
    timeZone: 'Asia/Kolkata',
    keeps: 0.85,
    history: 'Travels for work, sore after every long flight.',
    goal: 'Stay on plan when I am away.',
  }),
];
