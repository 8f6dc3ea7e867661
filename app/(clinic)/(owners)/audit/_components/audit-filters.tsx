'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import type { AuditSubject } from '@/contracts/audit';
import type { StaffMember } from '@/contracts/people';
import { actionGroups } from '@/domain/audit/words';
import type { IsoDate } from '@/domain/schedule/dates';
import type { AuditFilters as Filters } from './audit-query';

type Props = {
  filters: Filters;
  staff: readonly StaffMember[];
  subjects: readonly AuditSubject[];
  today: IsoDate;
  isFiltered: boolean;
};

/** A plain form: its answers are the address, so that a view can be kept and shared. Needs no script. */
export function AuditFilters({ filters, staff, subjects, today, isFiltered }: Props) {
  const people = staff.map(({ userId, name }) => ({ value: userId, label: name }));
  // Somebody chosen in the list, such as a client, who is not on the staff.
  const stranger = filters.person && !staff.some(({ userId }) => userId === filters.person);
  return (
    <search aria-label="Audit">
      {/* With the filters as its key it shows what is in force, after "Show all" too. */}
      <form
        key={JSON.stringify(filters)}
        action="/audit"
        className="grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-[1.2fr_1.2fr_1.2fr_1fr_1fr_auto]"
      >
        <SelectField
          label="Who"
          name="person"
          defaultValue={filters.person ?? ''}
          placeholder="Everybody"
          options={stranger ? [...people, { value: filters.person ?? '', label: 'The person chosen' }] : people}
        />
        <SelectField
          label="Whose record"
          name="clientId"
          defaultValue={filters.clientId ?? ''}
          placeholder="Everybody’s"
          options={subjects.map(({ clientId, name }) => ({ value: clientId, label: name }))}
        />
        <SelectField
          label="What"
          name="action"
          defaultValue={filters.action ?? ''}
          placeholder="Everything"
          options={actionGroups}
        />
        <TextField type="date" label="From" name="from" max={today} defaultValue={filters.from} />
        <TextField type="date" label="Until" name="until" max={today} defaultValue={filters.until} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">Show</Button>
          {isFiltered && (
            <ButtonLink href="/audit" variant="ghost">
              Show all
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
