import { instruments } from '@/domain/instruments/instruments';
import { formatInstant } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import type { Entry } from '@/lib/outbox/entry';
import type { Procedure } from '@/lib/outbox/messages';
import { doneWords, setName, type Telling } from './set-words';

/** What each message is called: one of them, and several. */
const names: Record<Procedure, readonly [one: string, many: string]> = {
  'sessions.start': ['start of a session', 'starts of a session'],
  'sessions.logSet': ['set', 'sets'],
  'sessions.correctSet': ['corrected set', 'corrected sets'],
  'sessions.changeLine': ['changed exercise', 'changed exercises'],
  'sessions.finish': ['end of a session', 'ends of a session'],
  'sessions.confirm': ['word on a session that was entered for you', 'words on sessions that were entered for you'],
  'floor.start': ['start of a session', 'starts of sessions'],
  'floor.logSet': ['set', 'sets'],
  'floor.correctSet': ['corrected set', 'corrected sets'],
  'floor.changeLine': ['changed exercise', 'changed exercises'],
  'floor.finish': ['end of a session', 'ends of sessions'],
  'signOffs.record': ['technique check', 'technique checks'],
  'symptoms.report': ['pain report', 'pain reports'],
  'messages.send': ['message to your trainer', 'messages to your trainer'],
  'confidence.report': ['answer before a lift', 'answers before a lift'],
  'screening.again': ['round of all questions', 'rounds of all questions'],
  'flares.begin': ['start of a flare', 'starts of a flare'],
  'flares.end': ['end of a flare', 'ends of a flare'],
  'measures.record': ['measure', 'measures'],
  'measures.correct': ['measure taken back', 'measures taken back'],
};

/** What an entry made by another version of the app is called. */
const unknownName = ['entry of another version', 'entries of another version'] as const;

export const nameOf = ({ procedure }: Entry): readonly [one: string, many: string] => names[procedure] ?? unknownName;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What was logged, as a title for its line. */
export function titleOf(entry: Entry, telling: Telling): string {
  if (entry.procedure === 'sessions.logSet') {
    const { plannedSessionId, itemId, setNumber } = entry.input;
    return setName(plannedSessionId, itemId, setNumber, telling);
  }
  return capital(nameOf(entry)[0]);
}

/** What it says, in a line, so that the person can tell the clinic; empty for nothing to add. */
export function contentOf(entry: Entry, telling: Telling): string {
  switch (entry.procedure) {
    case 'sessions.logSet':
    case 'sessions.correctSet': {
      const { input } = entry;
      const isTakenBack = 'voided' in input && input.voided;
      const felt = [input.rpe !== null && `RPE ${input.rpe}`, input.pain !== null && `pain ${input.pain}`];
      return [isTakenBack ? 'taken back' : doneWords(input, telling), ...felt].filter(Boolean).join(', ');
    }
    case 'sessions.start':
      return entry.input.painBefore === null ? '' : `pain before ${entry.input.painBefore}`;
    case 'sessions.finish': {
      const { painAfter, note } = entry.input;
      return [painAfter !== null && `pain after ${painAfter}`, note].filter(Boolean).join(', ');
    }
    case 'symptoms.report':
      return [`pain ${entry.input.pain}`, entry.input.words].filter(Boolean).join(', ');
    case 'flares.begin':
      return [`pain ${entry.input.report.pain}`, entry.input.report.words].filter(Boolean).join(', ');
    case 'flares.end':
      return entry.input.whatHelped ?? '';
    case 'messages.send': {
      const { body, pictureIds } = entry.input;
      return body || formatCount(pictureIds?.length ?? 0, 'picture', 'pictures');
    }
    case 'confidence.report':
      return `confidence ${entry.input.confidence}, fear ${entry.input.fear}`;
    case 'measures.record':
      return instruments[entry.input.result.instrument].name;
    default:
      return '';
  }
}

/** When it was entered, by this device's clock. */
export const whenOf = ({ queuedAt }: Entry, { timeZone, locale }: Telling): string =>
  formatInstant(queuedAt, { timeZone, locale });
