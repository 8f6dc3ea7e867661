import type { MeasureAnswers } from '@/contracts/measures';
import { scorePhq4 } from '@/domain/instruments/phq4';
import { scorePsfs } from '@/domain/instruments/psfs';
import { psfsForm } from '@/domain/instruments/psfs-form';
import type { IsoDate } from '@/domain/schedule/dates';

/**
 * In the order in which they are taken, the same every time, so that a result never differs because of what came before
 * it. Questions first: effort must not colour the answers. Then from the easiest test to the one that is most likely to
 * stir up pain, so that stopping it costs no other test; the side planks stand between the two that tire the hips.
 */
export const stepIds = [
  'rmdq24',
  'psfs',
  'phq4',
  'groc',
  'fingertip-to-floor',
  'chair-stand',
  'side-plank-left',
  'side-plank-right',
  'sorensen',
] as const;

export type StepId = (typeof stepIds)[number];

const questionnaires: ReadonlySet<StepId> = new Set(['rmdq24', 'psfs', 'phq4', 'groc']);

/** Handed to the client; everything else is a test, which is not taken while lifting is paused. */
export const isQuestionnaire = (id: StepId): boolean => questionnaires.has(id);

/** Why a test was broken off. */
export type Stop = 'pain' | 'spreads' | 'other';

export const stopWords: Readonly<Record<Stop, string>> = {
  pain: 'Stopped: pain above 5 of 10.',
  spreads: 'Stopped: pain spread further, or altered feeling.',
  other: 'Stopped: unwell, or the client asked to.',
};

/** What is being filled in. */
export type Draft = {
  readonly value: number | null;
  /** Answers by question: 1 and 0 of Roland-Morris, 0–3 of the PHQ-4. What is missing was not answered. */
  readonly questions: Readonly<Record<number, number>>;
  /** The question that is open. */
  readonly at: number;
  readonly activities: readonly { readonly activity: string; readonly rating: number | null }[];
  readonly note: string;
  readonly stopped: Stop | null;
  /** When the clock was started, in milliseconds since 1970; null while it stands. */
  readonly clockAt: number | null;
};

/** How far a message to the clinic has come. */
type Delivery = {
  readonly id: string;
  /** Sent at least once, so that its content may have arrived and must not change any more. */
  readonly attempted: boolean;
  readonly sent: boolean;
  /** Why the clinic does not take it; null as long as it may. */
  readonly refused: string | null;
};

/** A result. The first message enters it, each further one corrects the one before. */
export type Message = Delivery & {
  readonly correctsId: string | null;
  /** Null once the clinic has it: answers stay on this device no longer than they must. */
  readonly result: MeasureAnswers | null;
  readonly note: string | null;
  readonly score: number;
};

/** Why a step was broken off and what was written of it, where no result is there to carry it: a note of the staff. */
export type StepNote = Delivery & { readonly body: string };

export type Step = {
  readonly id: StepId;
  readonly draft: Draft;
  /** Why it was left out; null when it was not. */
  readonly skipped: string | null;
  readonly messages: readonly Message[];
  readonly notes: readonly StepNote[];
};

/** One measures day of one client, as it is kept on the device. */
export type Run = {
  readonly form: 1;
  readonly startedAt: number;
  /** The client's day. */
  readonly takenOn: IsoDate;
  readonly steps: readonly Step[];
  /** The step that is open; beyond the last one is the summary. */
  readonly at: number;
};

const emptyDraft = (activities: readonly string[] | null): Draft => ({
  value: null,
  questions: {},
  at: 0,
  activities: (activities ?? Array.from({ length: psfsForm.activityCount }, () => '')).map((activity) => ({
    activity,
    rating: null,
  })),
  note: '',
  stopped: null,
  clockAt: null,
});

type Begin = { readonly takenOn: IsoDate; readonly activities: readonly string[] | null; readonly now: number };

/** A run of the chosen steps, in the one order. */
export function begin(chosen: readonly StepId[], { takenOn, activities, now }: Begin): Run {
  const steps = stepIds
    .filter((id) => chosen.includes(id))
    .map((id): Step => ({ id, draft: emptyDraft(activities), skipped: null, messages: [], notes: [] }));
  return { form: 1, startedAt: now, takenOn, steps, at: 0 };
}

export const changed = (run: Run, id: StepId, change: (step: Step) => Step): Run => ({
  ...run,
  steps: run.steps.map((step) => (step.id === id ? change(step) : step)),
});

/** A test that was left out and is timed or counted now is taken after all. */
export function withDraft(run: Run, id: StepId, next: Partial<Draft>): Run {
  const isTaken = !isQuestionnaire(id) && ((next.value ?? null) !== null || (next.clockAt ?? null) !== null);
  return changed(run, id, (step) => ({
    ...step,
    draft: { ...step.draft, ...next },
    skipped: isTaken ? null : step.skipped,
  }));
}

/** Opens a step, or the summary. */
export const goTo = (run: Run, at: number): Run => ({ ...run, at: Math.max(0, Math.min(run.steps.length, at)) });

/** The newest message of a step, which says what its result is; null while there is none. */
export const resultOf = ({ messages }: Step): Message | null => messages.at(-1) ?? null;

/** Whether the clinic cannot have it, so that it may be written anew or dropped. */
export const isLoose = ({ attempted, refused }: Delivery): boolean => !attempted || refused !== null;

type Kept = { readonly result: MeasureAnswers; readonly newId: () => string };

/**
 * Takes a result into the run as a message to the clinic. One that may have arrived already keeps its content for ever,
 * and is corrected by the next; one that was never sent, or not taken, is written anew. The same content is no message.
 */
export function keep(run: Run, id: StepId, { result, newId }: Kept): Run {
  return changed(run, id, (step) => {
    const last = resultOf(step);
    const note = noteOf(step.draft);
    const score = scoreOf(result);
    const draftNow = { ...step.draft, clockAt: null };
    // What the result says itself needs no note beside it.
    const notes = step.notes.filter((each) => !isLoose(each));
    const open: Step = { ...step, skipped: null, draft: draftNow, notes };
    const isSame =
      last?.note === note &&
      (last.result
        ? JSON.stringify(last.result) === JSON.stringify(result)
        : !isQuestionnaire(id) && last.score === score);
    if (last && isSame && !last.refused) return open;
    const before = last && isLoose(last) ? step.messages.slice(0, -1) : step.messages;
    const message: Message = {
      id: newId(),
      correctsId: before.at(-1)?.id ?? null,
      ...{ result, note, score },
      attempted: false,
      sent: false,
      refused: null,
    };
    // Nobody reads single answers on this screen afterwards.
    const draft = isQuestionnaire(id) ? withoutAnswers(open.draft) : open.draft;
    return { ...open, draft, messages: [...before, message] };
  });
}

const withoutAnswers = (draft: Draft): Draft => ({
  ...draft,
  value: null,
  questions: {},
  at: 0,
  activities: draft.activities.map(({ activity }) => ({ activity, rating: null })),
});

/** What goes with the result in words: why it was broken off, then what was written. */
export function noteOf({ note, stopped }: Draft): string | null {
  const words = [stopped && stopWords[stopped], note.trim()].filter(Boolean).join(' ');
  return words === '' ? null : words.slice(0, 500);
}

/** By the server's own rules. */
export function scoreOf(result: MeasureAnswers): number {
  switch (result.instrument) {
    case 'rmdq24':
      return result.checked.length;
    case 'psfs':
      return scorePsfs(result.activities.map(({ rating }) => rating));
    case 'phq4':
      return scorePhq4(result.answers).score;
    case 'body-mass':
      return result.kg;
    case 'active-minutes':
      return result.minutes;
    default:
      return result.value;
  }
}

export type Waiting = { readonly step: Step; readonly message: Message };

/** What the clinic does not have yet, in order. A message waits behind the one that it corrects. */
export function waiting(run: Run): Waiting[] {
  return run.steps.flatMap((step) => {
    const message = step.messages.find(({ sent }) => !sent);
    return message && message.refused === null ? [{ step, message }] : [];
  });
}

/** Notes that the clinic does not have yet. They wait for nothing. */
export const waitingNotes = (run: Run): StepNote[] =>
  run.steps.flatMap(({ notes }) => notes.filter(({ sent, refused }) => !sent && refused === null));

/** Of how many steps something is on this device only. */
export const unsent = (run: Run): number =>
  run.steps.filter(({ messages, notes }) => [...messages, ...notes].some(({ sent }) => !sent)).length;

/** Whether this message or note is one of the run's. */
export const hasDelivery = (run: Run, id: string): boolean =>
  run.steps.some(({ messages, notes }) => [...messages, ...notes].some((each) => each.id === id));

export const withMessage = (run: Run, messageId: string, next: Partial<Message>): Run => ({
  ...run,
  steps: run.steps.map((step) => ({
    ...step,
    messages: step.messages.map((message) => (message.id === messageId ? { ...message, ...next } : message)),
  })),
});

export const withNote = (run: Run, noteId: string, next: Partial<Delivery>): Run => ({
  ...run,
  steps: run.steps.map((step) => ({
    ...step,
    notes: step.notes.map((note) => (note.id === noteId ? { ...note, ...next } : note)),
  })),
});

/** A clock that ran on this long behind its end was left behind: nobody held that. */
const leftBehindMs = 60_000;

/** The run as it is taken up again: clocks go on, save those that nobody stopped. */
export function takenUp(run: Run, now: number, endOf: (id: StepId) => number | null): Run {
  const isLeft = ({ id, draft }: Step) => {
    const end = endOf(id);
    return draft.clockAt !== null && (end === null || now - draft.clockAt > end * 1000 + leftBehindMs);
  };
  // Runs that were begun before steps had notes come without.
  const whole: Run = { ...run, steps: run.steps.map((step) => ({ ...step, notes: step.notes ?? [] })) };
  return whole.steps.filter(isLeft).reduce((next, { id }) => withDraft(next, id, { clockAt: null }), whole);
}
