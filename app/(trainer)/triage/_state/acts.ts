import type { QueueAct } from '@/contracts/triage';
import { relativeDay } from '@/lib/format/dates';

const deeds: Record<QueueAct['kind'], string> = {
  reviewed: 'Reviewed',
  snoozed: 'Snoozed',
  step: 'Steps answered',
  load: 'Load set',
  flare: 'Flare seen to',
  stop: 'Stop ended',
  clearance: 'Clearance recorded',
  message: 'Message sent',
};

const MINUTE_MS = 60_000;

/** "a moment ago", "12 min ago", "3 h ago": how long an instant lies back. */
export function agoWords(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / MINUTE_MS);
  if (minutes < 2) return 'a moment ago';
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

/** "Steps answered by Sam Reed a moment ago"; `now` is the instant of the reading, in milliseconds. */
export const actWords = ({ kind, byName, isOwn, at }: QueueAct, now: number): string =>
  `${deeds[kind]} by ${isOwn ? 'you' : byName} ${agoWords(at, now)}`;

/** "until tomorrow", "until Friday 27 November" */
export const untilWords = (untilDate: string, today: string, locale: string): string =>
  `until ${relativeDay(untilDate, today, locale)}`;
