import { isIsoDate } from '@/domain/schedule/dates';

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the list is narrowed to, as it stands in the address. */
export type AuditFilters = {
  /** Whose deeds: a user's id. */
  readonly person?: string;
  /** Whose record: a client's id. */
  readonly clientId?: string;
  /** "chart" for all of "chart.…". */
  readonly action?: string;
  readonly from?: string;
  readonly until?: string;
};

const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const checks: Readonly<Record<keyof AuditFilters, (value: string) => boolean>> = {
  person: isUuid,
  clientId: isUuid,
  action: (value) => /^[a-z_-]+(\.[a-z_-]+)?$/.test(value) && value.length <= 60,
  from: isIsoDate,
  until: isIsoDate,
};

/** Filters out of the address; what is not well formed counts as not given. */
export function filtersFrom(params: SearchParams): { filters: AuditFilters; cursor: string | null } {
  const filters: AuditFilters = Object.fromEntries(
    Object.entries(checks).flatMap(([key, check]) => {
      const value = params[key];
      return typeof value === 'string' && check(value) ? [[key, value]] : [];
    }),
  );
  const { cursor } = params;
  return { filters, cursor: typeof cursor === 'string' && cursor.length <= 120 ? cursor : null };
}

/** The address of the list with these filters, behind `cursor`. */
export function auditAddress(filters: AuditFilters, cursor?: string): string {
  const query = new URLSearchParams(Object.entries({ ...filters, ...(cursor && { cursor }) })).toString();
  return query ? `/audit?${query}` : '/audit';
}
