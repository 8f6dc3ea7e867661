import type { SymptomReportInput } from '@/contracts/symptoms';
import { outcomeGiven } from '@/domain/screening/lock';
import { reportAnswers, worseAnswers } from '@/domain/symptoms/leg';
import type { BodyRegionId } from '@/domain/symptoms/regions';
import { bodyRegions, type LegCourseId, type LegSymptomId } from '@/domain/symptoms/regions';

/** What a report asks for, found on the phone at once: the server judges by the same rules. */
export function reportLevel(
  report: Pick<SymptomReportInput, 'starAnswers' | 'legSymptoms' | 'legWorse'>,
  cleared: readonly string[],
): 'emergency' | 'review' | null {
  const outcome = outcomeGiven(reportAnswers(report) ?? {}, cleared, worseAnswers(report));
  return outcome === 'ready' ? null : outcome;
}

/** Whether the course of leg symptoms is to be asked: only when there are any. */
export const asksCourse = (symptoms: readonly LegSymptomId[]): boolean => symptoms.some((id) => id !== 'none');

type Draft = {
  readonly pain: number | null;
  readonly hasStars: boolean;
  readonly legSymptoms: readonly LegSymptomId[];
  readonly legCourse: LegCourseId | null;
  /** ★ questions that the drawing asks once more, and have no answer yet. */
  readonly again: number;
  /** The drawing reaches further than the last one: confirmed by the client or not. */
  readonly further: 'no' | 'asked' | 'confirmed';
};

/** What must still be answered, in the order of the page. What reaches further is new: its course needs no asking. */
export function missingIn({ pain, hasStars, legSymptoms, legCourse, again, further }: Draft) {
  return [
    pain === null ? ('pain' as const) : null,
    hasStars ? null : ('stars' as const),
    again > 0 ? ('again' as const) : null,
    further === 'asked' ? ('spread' as const) : null,
    further === 'no' && asksCourse(legSymptoms) && legCourse === null ? ('course' as const) : null,
  ].filter((each) => each !== null);
}

type Group = { readonly label: string; readonly ids: readonly BodyRegionId[] };

const groups: readonly Group[] = [
  {
    label: 'Back',
    ids: ['low-back-left', 'low-back-centre', 'low-back-right', 'mid-back', 'upper-back', 'neck'],
  },
  { label: 'Hips and buttocks', ids: ['buttock-left', 'buttock-right', 'hip-left', 'hip-right', 'groin', 'belly'] },
  {
    label: 'Left leg',
    ids: ['thigh-back-left', 'thigh-front-left', 'knee-left', 'calf-left', 'shin-left', 'foot-left'],
  },
  {
    label: 'Right leg',
    ids: ['thigh-back-right', 'thigh-front-right', 'knee-right', 'calf-right', 'shin-right', 'foot-right'],
  },
];
const grouped = new Set(groups.flatMap(({ ids }) => ids));
const regionsOf = (ids: readonly BodyRegionId[]) => bodyRegions.filter(({ id }) => ids.includes(id));

/** The regions of the body map in groups to read; those that belong to none stand at the end. */
export const regionGroups = [
  ...groups.map(({ label, ids }) => ({ label, choices: regionsOf(ids) })),
  { label: 'Elsewhere', choices: bodyRegions.filter(({ id }) => !grouped.has(id)) },
];
