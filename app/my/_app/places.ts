import type { ClientTab } from '@/components/shell/client-tabs';
import { cardIdPattern } from '@/domain/learn/ids';
import { isYouPart, type YouPart, youParts } from './you-parts';

export const screenIds = [
  'today',
  'morning',
  'plan',
  'program',
  'sheet',
  'report',
  'session',
  'progress',
  'learn',
  'measures',
  'coach',
  'you',
  'intake',
  'screening',
] as const;
export type ScreenId = (typeof screenIds)[number];

/** Where in the client's app an address leads. */
export type Place = {
  readonly screen: ScreenId;
  readonly plannedSessionId: string | null;
  /** What is to be filled in, on the screen of measures. */
  readonly instrument?: string;
  /** A page behind You. */
  readonly part?: YouPart;
  /** The card to open, on the screen of what to learn; there may be no such card. */
  readonly card?: string;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a client fills in. */
const fillable = /^(rmdq24|psfs|phq4|groc|body-mass|active-minutes)$/;

/** The place of a path such as `/my/plan`; null for one that the app does not have. `/my` is Today. */
export function placeOf(path: string): Place | null {
  const [root, first = 'today', second, ...rest] = path.split('/').filter(Boolean);
  if (root !== 'my' || rest.length > 0) return null;
  const screen = screenIds.find((id) => id === first);
  if (!screen) return null;
  if (screen === 'session') {
    return second !== undefined && uuid.test(second) ? { screen, plannedSessionId: second } : null;
  }
  if (screen === 'measures') {
    return second !== undefined && fillable.test(second)
      ? { screen, plannedSessionId: null, instrument: second }
      : null;
  }
  // Of the plan, a session to look through.
  if (screen === 'plan' && second !== undefined && uuid.test(second)) return { screen, plannedSessionId: second };
  if (screen === 'learn' && second !== undefined && cardIdPattern.test(second)) {
    return { screen, plannedSessionId: null, card: second };
  }
  if (screen === 'you' && second !== undefined && isYouPart(second)) {
    return { screen, plannedSessionId: null, part: second };
  }
  return second === undefined ? { screen, plannedSessionId: null } : null;
}

/** The words of the tab of the browser and of what is read out on a change of screen. */
const screenTitles: Record<ScreenId, string> = {
  today: 'Today',
  morning: 'This morning',
  plan: 'Your plan',
  program: 'About your program',
  sheet: 'Plan on paper',
  report: 'It hurts',
  session: 'Session',
  progress: 'Progress',
  learn: 'Learn',
  measures: 'Measure',
  coach: 'Coach',
  you: 'You',
  intake: 'Before you start',
  screening: 'All questions',
};

/** The title of a place: that of its screen, or of the page behind it. */
export const titleOf = ({ screen, part }: Place): string => (part ? youParts[part] : screenTitles[screen]);

/** The tab that is marked while a screen is open. */
export const tabOf: Record<ScreenId, ClientTab | null> = {
  today: 'today',
  morning: 'today',
  plan: 'plan',
  program: 'plan',
  sheet: 'plan',
  report: 'report',
  session: 'today',
  progress: 'progress',
  learn: 'progress',
  measures: 'progress',
  coach: 'coach',
  you: null,
  intake: null,
  screening: null,
};
