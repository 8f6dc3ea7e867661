import 'server-only';
import { read, readCaseload } from '../../_data/read';
import { planWords } from '../../triage/_components/triage-row';
import type { Candidate } from './use-many';

/** Everybody on the caseload by name, those invited too, with the clinic's day and the programs that can be given. */
export async function readMany(locale: string) {
  const [caseload, programs, closed] = await Promise.all([
    readCaseload('mine'),
    read((api) => api.programs.list({})),
    read((api) => api.closedDays.list()),
  ]);
  const candidates: Candidate[] = [
    ...caseload.rows.map((row) => ({ clientId: row.clientId, name: row.name, plan: planWords(row) })),
    ...caseload.invited.map(({ clientId, name, hasPlan }) => ({
      clientId,
      name,
      plan: hasPlan ? 'Invited, has a plan' : 'Invited, not joined yet',
    })),
  ].sort((a, b) => a.name.localeCompare(b.name, locale));
  return { candidates, programs, today: closed.today };
}
