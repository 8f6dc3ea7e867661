import type { LegCourseId, LegSymptomId } from '@/domain/symptoms/regions';

/** From mild to severe: nothing · an old ache · new or worse (rule L) · review first (rule R) · emergency (rule E). */
export type LegLevel = 'none' | 'known' | 'changed' | 'review' | 'emergency';

/**
 * What the leg part of a report means on its own, whatever the ★ questions said: new or worsening weakness is
 * emergency question 5, numbness or weakness in a leg is a reason for a review even when stable, and any other
 * new or worse symptom is a change. Source: clinical rules, screening and rule L.
 */
export function legLevel(symptoms: readonly LegSymptomId[], course: LegCourseId | null): LegLevel {
  const felt = symptoms.filter((symptom) => symptom !== 'none');
  if (felt.length === 0) return 'none';
  if (felt.includes('weakness') && course === 'worse') return 'emergency';
  if (felt.includes('weakness') || felt.includes('numbness')) return 'review';
  return course === 'worse' ? 'changed' : 'known';
}

/**
 * The ★ answers of a report with what its leg part answers by itself; null when neither was given. The server and the
 * phone judge a report by these.
 */
export function reportAnswers(report: {
  readonly starAnswers: Readonly<Record<string, boolean>> | null;
  readonly legSymptoms: readonly LegSymptomId[];
  readonly legWorse: boolean;
}): Record<string, boolean> | null {
  const leg = legLevel(report.legSymptoms, report.legWorse ? 'worse' : 'steady');
  const byLeg =
    leg === 'emergency' ? { 'leg-weakness': true } : leg === 'review' ? { 'leg-stable-deficit': true } : null;
  return report.starAnswers || byLeg ? { ...report.starAnswers, ...byLeg } : null;
}

/** Those of {@link reportAnswers} that the report calls worse: a clearance of the steady state does not cover them. */
export const worseAnswers = ({ legWorse }: { readonly legWorse: boolean }): readonly string[] =>
  legWorse ? ['leg-stable-deficit'] : [];
