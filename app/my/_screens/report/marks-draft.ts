import type { ShownMark } from '@/components/body-map/body';
import type { LastMarks } from '@/contracts/symptoms';
import type { BodyMark } from '@/domain/symptoms/body-map';
import type { BodyRegionId } from '@/domain/symptoms/regions';
import { legReach, legSteps, legsDrawn, nearSaddle, sides } from '@/domain/symptoms/spread';
import { formatDayLong } from '@/lib/format/dates';

/** Marks while they are drawn: those without an intensity of their own follow the pain that is told above. */
export type DraftMarks = readonly ShownMark[];

/** One tap marks a region with an ache, and takes the mark away again. */
export const toggled = (marks: DraftMarks, region: BodyRegionId): DraftMarks =>
  marks.some((mark) => mark.region === region)
    ? marks.filter((mark) => mark.region !== region)
    : [...marks, { region, kind: 'ache', intensity: null }];

export const changed = (marks: DraftMarks, region: BodyRegionId, change: Partial<ShownMark>): DraftMarks =>
  marks.map((mark) => (mark.region === region ? { ...mark, ...change } : mark));

/** As they are shown: before the pain is told, those that follow it have no number. */
export const withPain = (marks: DraftMarks, pain: number | null): DraftMarks =>
  marks.map((mark) => ({ ...mark, intensity: mark.intensity ?? pain }));

/** As they are sent. */
export const marksGiven = (marks: DraftMarks, pain: number | null): BodyMark[] =>
  marks.map((mark) => ({ ...mark, intensity: mark.intensity ?? pain ?? 0 }));

/**
 * The ★ questions that what is drawn asks once more: numb or tingling where a saddle touches, and both legs. What the last
 * drawing had already shown is nothing new.
 */
export function askedAgain(marks: readonly BodyMark[], before: readonly BodyMark[] | null): string[] {
  const was = before ?? [];
  return [
    nearSaddle(marks) && !nearSaddle(was) ? 'saddle-numbness' : null,
    legsDrawn(marks).length === 2 && legsDrawn(was).length < 2 ? 'leg-weakness' : null,
  ].filter((id) => id !== null);
}

/** "on Thursday 12 November", "yesterday", "earlier today" */
export function whenDrawn(date: string, today: string, locale?: string): string {
  if (date >= today) return 'earlier today';
  const isYesterday = Date.parse(today) - Date.parse(date) === 86_400_000;
  return isYesterday ? 'yesterday' : `on ${formatDayLong(date, locale)}`;
}

const reachWords = (step: number): string =>
  step === 0 ? 'not below the back' : `down to the ${legSteps[step] ?? legSteps[0]}`;

/** For each leg that is reached further: "Left leg: now down to the foot, then down to the thigh." */
export function furtherLines(last: LastMarks, marks: readonly BodyMark[]): string[] {
  const [was, is] = [legReach(last.marks), legReach(marks)];
  return sides
    .filter((side) => is[side] > was[side])
    .map((side) => {
      const name = side === 'left' ? 'Left' : 'Right';
      return `${name} side: now ${reachWords(is[side])}, then ${reachWords(was[side])}.`;
    });
}
