import type { policies } from '@/db/schema';
import { defaultPolicy, type Policy } from '@/domain/progression/policy';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { instantAt } from './clock';
import type { ClinicContext } from './context';

type Versions = ClinicContext['policies'];
type Adopted = { readonly daysAgo: number; readonly change: Partial<Policy>; readonly reason: string };

const builtIn = { version: 0, policy: defaultPolicy, from: '' };

/** What the second clinic has adopted, oldest first. */
export const secondClinicRules: readonly Adopted[] = [
  {
    daysAgo: 75,
    change: { cut: 0.08 },
    reason: 'Our farmers found minus ten per cent too much after one sore morning. Eight for now, looked at in spring.',
  },
  {
    daysAgo: 33,
    change: { cut: 0.08, riseLower: 0.04, screenAgainDays: 77 },
    reason: 'Smaller steps over winter, and the questions a week earlier, before the calving season.',
  },
];

/** A clinic's versions of the rules: the built-in ones, and those adopted since. */
export function makeRules(given: {
  readonly clinicId: string;
  readonly ownerId: string;
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly adopted: readonly Adopted[];
}): { readonly versions: Versions; readonly rows: (typeof policies.$inferInsert)[] } {
  const { clinicId, ownerId, today, timeZone, adopted } = given;
  const rows = adopted.map(({ daysAgo, change, reason }, index) => ({
    clinicId,
    version: index + 1,
    policy: { ...defaultPolicy, ...change },
    reason,
    createdBy: ownerId,
    createdAt: instantAt(addDays(today, -daysAgo), 11.2, timeZone).toISOString(),
  }));
  return {
    versions: [builtIn, ...rows.map(({ version, policy, createdAt }) => ({ version, policy, from: createdAt }))],
    rows,
  };
}
