import 'server-only';
import { read } from '../../_data/read';
import { planWords } from '../row-words';
import type { Candidate } from './use-many';

/** Everybody on the caseload by name, those invited too, with the clinic's day and the programs that can be given. */
export async function readMany(locale: string) {
  const [names, programs, closed] = await Promise.all([
    read((api) => api.triage.names({ scope: 'mine' })),
    read((api) => api.programs.list({})),
    read((api) => api.closedDays.list()),
  ]);
  const candidates: Candidate[] = names
    .map(({ isInvited, hasPlan, ...row }) => ({
      clientId: row.clientId,
      name: row.name,
      plan: isInvited ? (hasPlan ? 'Invited, has a plan' : 'Invited, not joined yet') : planWords(row),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return { candidates, programs, today: closed.today };
}
