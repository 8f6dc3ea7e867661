import type { CaseloadRow } from '@/contracts/triage';

type Listed = { readonly [List in 'rows' | 'snoozed' | 'reviewed']: readonly Pick<CaseloadRow, 'clientId'>[] };

/** Who is on plan, as read a while ago, without those who stand elsewhere by now: each has one place. */
export function stillOnPlan<Row extends Pick<CaseloadRow, 'clientId'>>(
  read: readonly Row[],
  caseload: Listed,
): readonly Row[] {
  const { rows, snoozed, reviewed } = caseload;
  const elsewhere = new Set([...rows, ...snoozed, ...reviewed].map(({ clientId }) => clientId));
  return read.filter(({ clientId }) => !elsewhere.has(clientId));
}
