import type { Db } from '@/db/connection';
import { clearances, consents, screenings, symptomReports } from '@/db/schema';
import { screeningOutcome } from '@/domain/screening/outcome';
import { SCREENING_VERSION, screeningQuestions, starQuestions } from '@/domain/screening/questions';
import { newId } from '@/lib/id';

type Chart = { readonly clinicId: string; readonly clientId: string };
type ScreeningRow = typeof screenings.$inferInsert & { id: string };
type ClearanceRow = typeof clearances.$inferInsert & { id: string };
type ReportRow = typeof symptomReports.$inferInsert & { id: string };
type ConsentRow = typeof consents.$inferInsert & { id: string };

/** Every question of the occasion answered, yes to the ids in `yes` only. */
function answersWith(occasion: ScreeningRow['occasion'], yes: readonly string[]): Record<string, boolean> {
  const asked = occasion === 'intake' || occasion === 'again' ? screeningQuestions : starQuestions;
  return Object.fromEntries(asked.map(({ id }) => [id, yes.includes(id)]));
}

export type ScreeningInput = Chart & Partial<ScreeningRow> & { readonly yes?: readonly string[] };

/** A complete screening; its outcome is the domain's. */
export function screeningRow(given: ScreeningInput): ScreeningRow {
  const { yes = [], ...rest } = given;
  const occasion = given.occasion ?? 'intake';
  const answers = given.answers ?? answersWith(occasion, yes);
  const answeredAt = given.answeredAt ?? new Date().toISOString();
  return {
    questionsVersion: SCREENING_VERSION,
    outcome: screeningOutcome(answers).outcome,
    receivedAt: answeredAt,
    ...rest,
    id: given.id ?? newId(),
    occasion,
    answers,
    answeredAt,
  };
}

export async function makeScreening(db: Db, given: ScreeningInput): Promise<ScreeningRow> {
  const row = screeningRow(given);
  await db.insert(screenings).values(row);
  return row;
}

export type ClearanceInput = Chart & Partial<ClearanceRow>;

/** An open request for a review, unless told. */
export function clearanceRow(given: ClearanceInput): ClearanceRow {
  return { level: 'review', requestedAt: new Date().toISOString(), ...given, id: given.id ?? newId() };
}

export async function makeClearance(db: Db, given: ClearanceInput): Promise<ClearanceRow> {
  const row = clearanceRow(given);
  await db.insert(clearances).values(row);
  return row;
}

export type SymptomReportInput = Chart & Partial<ReportRow>;

/** A morning report of 2 today in UTC, unless told. */
export function symptomReportRow(given: SymptomReportInput): ReportRow {
  const reportedAt = given.reportedAt ?? new Date().toISOString();
  return {
    moment: 'morning',
    pain: 2,
    localDate: reportedAt.slice(0, 10),
    receivedAt: reportedAt,
    ...given,
    id: given.id ?? newId(),
    reportedAt,
  };
}

export async function makeSymptomReport(db: Db, given: SymptomReportInput): Promise<ReportRow> {
  const row = symptomReportRow(given);
  await db.insert(symptomReports).values(row);
  return row;
}

export type ConsentInput = Chart & Partial<ConsentRow>;

export function consentRow(given: ConsentInput): ConsentRow {
  return { kind: 'health-data', textVersion: 1, granted: true, ...given, id: given.id ?? newId() };
}

export async function makeConsent(db: Db, given: ConsentInput): Promise<ConsentRow> {
  const row = consentRow(given);
  await db.insert(consents).values(row);
  return row;
}
