import type { Route } from 'next';
import type { CaseloadRow } from '@/contracts/triage';
import type { TriageGroup } from '@/domain/triage/reasons';

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

/** The one thing that a row asks for: to be looked at, a word to the client, or another page. */
export type RowAction =
  | { readonly kind: 'show' | 'message'; readonly label: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

export function actionFor({ clientId, reasons, group }: CaseloadRow): RowAction {
  const worst = reasons[0]?.code;
  if (worst === 'no-plan' || worst === 'plan-ending') {
    return { kind: 'link', label: 'Assign', href: `/clients/${clientId}/assign` };
  }
  if (worst === 'message') return { kind: 'message', label: 'Reply' };
  if (worst === 'quiet' || worst === 'missed') return { kind: 'message', label: 'Nudge' };
  return { kind: 'show', label: group === 'stop' ? 'Look now' : 'Review' };
}

/** Chips in a row; the rest is counted, and stands in full in the panel. */
const SHOWN = 3;

export function shownReasons<Reason>(reasons: readonly Reason[]): { shown: readonly Reason[]; more: number } {
  if (reasons.length <= SHOWN) return { shown: reasons, more: 0 };
  return { shown: reasons.slice(0, SHOWN - 1), more: reasons.length - SHOWN + 1 };
}

export const needWords = (count: number): string => {
  if (count === 0) return 'Nobody needs you now';
  return count === 1 ? '1 client needs you' : `${count} clients need you`;
};

/** "The other 42 are on plan." */
export const onPlanWords = (count: number, isAll: boolean): string => {
  if (isAll) return count === 1 ? '1 client, on plan.' : `All ${count} are on plan.`;
  return `The other ${count} ${count === 1 ? 'is' : 'are'} on plan.`;
};

/** What waits to be sorted in: "2 new, 1 more urgent"; null for nothing. */
export function arrivalWords(fresh: number, urgent: number): string | null {
  const parts = [fresh > 0 && `${fresh} new`, urgent > 0 && `${urgent} more urgent`].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}
