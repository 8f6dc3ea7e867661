import { instruments } from '@/domain/instruments/instruments';
import { formatDate } from '@/lib/format/dates';
import { complete } from './complete';
import {
  changed,
  goTo,
  isLoose,
  isQuestionnaire,
  keep,
  noteOf,
  type Run,
  resultOf,
  type Step,
  type StepId,
  type StepNote,
} from './run';

type Keeping = { readonly newId: () => string; readonly locale: string };
/** `isLocked`: lifting is paused, so that no test is taken. */
type Settling = Keeping & { readonly isLocked: boolean };

/** A note of a questionnaire goes with its answers: once they are kept there is nothing that would carry it. */
export function takesNote(step: Step): boolean {
  const result = resultOf(step);
  return !isQuestionnaire(step.id) || result === null || result.refused !== null;
}

/**
 * Leaves a step out. Why it was broken off and what was written have no result to go with, and become a note of the
 * staff; one that may have arrived already stays as it is.
 */
export function skip(run: Run, id: StepId, because: string, { newId, locale }: Keeping): Run {
  return changed(run, id, (step) => {
    const { draft, notes } = step;
    const words = noteOf(draft);
    const left: Step = {
      ...step,
      skipped: because,
      // A number from now on means that it is taken after all.
      draft: { ...draft, clockAt: null, value: isQuestionnaire(id) ? draft.value : null },
    };
    const body =
      words && `${instruments[id].name}, ${formatDate(run.takenOn, locale)}: no result (${because}). ${words}`;
    const last = notes.at(-1);
    if (last?.body === body && !last?.refused) return left;
    const before = notes.filter((each) => !isLoose(each));
    const note: StepNote[] = body ? [{ id: newId(), body, attempted: false, sent: false, refused: null }] : [];
    return { ...left, notes: [...before, ...note] };
  });
}

/** The tests are to be left out: this reason stands with every test that is still to come. */
export function skipTestsAfter(run: Run, at: number, because: string, keeping: Keeping): Run {
  return run.steps
    .filter(
      (step, index) => index > at && !isQuestionnaire(step.id) && resultOf(step) === null && step.skipped === null,
    )
    .reduce((now, { id }) => skip(now, id, because, keeping), run);
}

/** Takes a step into the run as it was left: its result, or why there is none. Or says what is missing. */
export function settle(run: Run, id: StepId, given: Settling): { run: Run } | { missing: string } {
  const step = run.steps.find((each) => each.id === id);
  if (!step) return { run };
  const { draft, skipped } = step;
  const result = resultOf(step);
  if (given.isLocked && !isQuestionnaire(id)) {
    const isLost = result === null && noteOf(draft) !== null;
    return { run: isLost ? skip(run, id, skipped ?? 'Lifting is paused', given) : run };
  }
  // Its note may have changed since.
  if (skipped !== null) return { run: skip(run, id, skipped, given) };
  if (!takesNote(step)) return { run };
  const done = complete(id, draft);
  if ('result' in done) return { run: keep(run, id, { result: done.result, newId: given.newId }) };
  // That it was broken off says why it has no number.
  if (draft.stopped !== null && draft.clockAt === null) return { run: skip(run, id, 'Broken off', given) };
  return done;
}

/** Opens a step, or the summary: then no test that was broken off is left with nothing kept of it. */
export function open(run: Run, at: number, given: Settling): Run {
  const stopped = at < run.steps.length ? [] : run.steps.filter(({ draft }) => draft.stopped !== null);
  const kept = stopped.reduce((now, { id, draft }) => {
    const isTiming = draft.clockAt !== null;
    const still = isTiming ? changed(now, id, (step) => ({ ...step, draft: { ...draft, clockAt: null } })) : now;
    const found = settle(still, id, given);
    return 'run' in found ? found.run : now;
  }, run);
  return goTo(kept, at);
}
