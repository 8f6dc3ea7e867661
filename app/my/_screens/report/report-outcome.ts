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
};

/** What must still be answered, in the order of the page. */
export function missingIn({ pain, hasStars, legSymptoms, legCourse }: Draft): ('pain' | 'stars' | 'course')[] {
  return [
    pain === null ? ('pain' as const) : null,
    hasStars ? null : ('stars' as const),
    asksCourse(legSymptoms) && legCourse === null ? ('course' as const) : null,
  ].filter((each) => each !== null);
}

type Group = { readonly label: string; readonly ids: readonly BodyRegionId[] };

const groups: readonly Group[] = [
  { label: 'Back', ids: ['low-back-left', 'low-back-centre', 'low-back-right', 'mid-back'] },
  { label: 'Hips and buttocks', ids: ['buttock-left', 'buttock-right', 'hip-left', 'hip-right', 'groin'] },
  { label: 'Thighs', ids: ['thigh-back-left', 'thigh-back-right', 'thigh-front-left', 'thigh-front-right'] },
];
const grouped = new Set(groups.flatMap(({ ids }) => ids));

/** The body regions in groups to read; those that belong to none stand at the end. */
export const regionGroups = [
  ...groups.map(({ label, ids }) => ({ label, choices: bodyRegions.filter(({ id }) => ids.includes(id)) })),
  { label: 'Lower legs and elsewhere', choices: bodyRegions.filter(({ id }) => !grouped.has(id)) },
];
