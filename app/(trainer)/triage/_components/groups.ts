import type { Route } from 'next';
import type { CaseloadRow } from '@/contracts/triage';
import type { TriageGroup } from '@/domain/triage/order';

export const groupWords: Record<TriageGroup, { readonly title: string; readonly dot: string }> = {
  stop: { title: 'Stop and call', dot: 'bg-pain-high' },
  decide: { title: 'Decide today', dot: 'bg-pain-mid' },
  drifting: { title: 'Drifting', dot: 'bg-line-strong' },
  'on-plan': { title: 'On plan', dot: 'bg-pain-low' },
};

/** What the page's address says: whose list, whom to show beside it, which names. */
export type TriageView = {
  readonly scope: 'mine' | 'clinic';
  readonly client: string | null;
  readonly query: string;
};

type Given = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/** Reads the address; anything unknown counts as not said. Only an owner sees the whole clinic. */
export function triageView(given: Given, isOwner: boolean): TriageView {
  return {
    scope: isOwner && one(given.scope) === 'clinic' ? 'clinic' : 'mine',
    client: one(given.client) || null,
    query: one(given.q).slice(0, 120),
  };
}

/** The address of the page with some of it changed. */
export function triageHref(view: TriageView, change: Partial<TriageView> = {}): Route {
  const { scope, client, query } = { ...view, ...change };
  const params = new URLSearchParams();
  if (scope === 'clinic') params.set('scope', scope);
  if (query.trim()) params.set('q', query.trim());
  if (client) params.set('client', client);
  const search = params.toString();
  return (search ? `/triage?${search}` : '/triage') as Route;
}

/** Lower case, without accents: "Zoë" is found by "zoe". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word typed begins or occurs in the name. */
export function matchesName(name: string, query: string): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return words.every((word) => plain(name).includes(word));
}

/** The one thing that a row asks for. */
export function actionFor(row: CaseloadRow): { readonly label: string; readonly href: string } {
  const chart = `/clients/${row.clientId}`;
  const [worst] = row.reasons;
  if (worst?.code === 'no-plan' || worst?.code === 'plan-ending') return { label: 'Assign', href: `${chart}/assign` };
  return { label: row.group === 'stop' ? 'Open' : 'Review', href: chart };
}

export const needWords = (count: number): string => {
  if (count === 0) return 'Everybody is on plan';
  return count === 1 ? '1 client needs you' : `${count} clients need you`;
};
