'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { FieldError, TextField } from '@/components/ui/field';
import { SearchField } from '@/components/ui/search-field';
import { SelectField } from '@/components/ui/select';
import { MOST_CLIENTS } from '@/contracts/assignments';
import type { ProgramSummary } from '@/contracts/programs';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { formatCount } from '@/lib/format/numbers';
import { matchesName } from '@/lib/names';
import { TrainingDaysField } from '../../clients/[clientId]/assign/_components/training-days-field';
import { ManyPreview } from './many-preview';
import { ManyResults } from './many-results';
import { type Candidate, useMany } from './use-many';

type AssignManyProps = {
  candidates: readonly Candidate[];
  /** Ticked from the start. */
  chosen: readonly string[];
  programs: readonly ProgramSummary[];
  /** Null: to be chosen here. */
  programId: string | null;
  today: IsoDate;
  locale: string;
};

/** One program for many clients: who, from when, and what it comes to for each, before anything is written. */
export function AssignMany({ candidates, chosen, programs, programId, today, locale }: AssignManyProps) {
  const [filter, setFilter] = useState('');
  const many = useMany({ candidates, chosen, programs, programId, today });
  const shown = candidates.filter(({ name }) => matchesName(name, filter.trim()));
  const allShown = shown.length > 0 && shown.every(({ clientId }) => many.selected.has(clientId));
  const count = formatCount(many.people.length, 'client', 'clients', locale);

  if (many.state === 'done') return <ManyResults many={many} candidates={candidates} locale={locale} />;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[24rem_minmax(0,1fr)]">
      <div className="grid gap-5">
        <SelectField
          label="Program"
          placeholder="Choose a program"
          value={many.program?.id ?? ''}
          onValueChange={many.setProgramId}
          options={programs.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          type="date"
          label="Start date"
          hint="The first training day on or after it is the first session."
          min={addDays(today, -28)}
          max={addDays(today, 366)}
          value={many.startDate}
          error={many.dateProblem}
          onChange={(event) => many.setStartDate(event.target.value)}
        />
        <TrainingDaysField value={many.trainingDays} onValueChange={many.setTrainingDays} error={many.daysProblem} />
        <Checkbox
          label="Keep each client’s own days"
          hint="Those who have, or had, a plan train on the weekdays of it."
          checked={many.keepOwnDays}
          onCheckedChange={many.setKeepOwnDays}
        />
        <Card aria-label="Clients" className="grid gap-2">
          <SearchField label="Clients" placeholder="Filter by name" value={filter} onValueChange={setFilter} />
          <Checkbox
            label={
              <span className="font-strong">
                Select all {filter.trim() ? 'shown' : ''} ({shown.length})
              </span>
            }
            checked={allShown}
            onCheckedChange={(isOn) =>
              many.select(
                shown.map(({ clientId }) => clientId),
                isOn,
              )
            }
          />
          {shown.length === 0 && (
            <p className="text-ink-2 text-small">{filter.trim() ? 'Nobody by that name here.' : 'No clients yet.'}</p>
          )}
          <ul className="-mr-2 max-h-96 divide-y divide-line overflow-y-auto border-line border-t pr-2">
            {shown.map(({ clientId, name, plan }) => (
              <li key={clientId}>
                <Checkbox
                  label={name}
                  hint={plan}
                  checked={many.selected.has(clientId)}
                  onCheckedChange={(isOn) => many.select([clientId], isOn)}
                />
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <div className="grid min-w-0 gap-4">
        <div className="sticky top-3 z-10 flex flex-wrap items-center gap-3 justify-self-start rounded-full bg-paper">
          <Button
            disabled={!many.isReady || !many.isFresh}
            pending={many.state === 'sending'}
            pendingLabel="Assigning …"
            onClick={() => void many.assign()}
          >
            Assign to {count}
          </Button>
        </div>
        <div role="alert" className="empty:hidden">
          {many.tooMany && <FieldError>At most {MOST_CLIENTS} clients at once.</FieldError>}
          {many.failure && <FieldError>{many.failure}</FieldError>}
        </div>
        {many.people.length === 0 || !many.program ? (
          <EmptyState icon="clients" title={many.program ? 'Choose clients' : 'Choose a program'}>
            The first and last day for each appear here before anything is assigned.
          </EmptyState>
        ) : (
          <ManyPreview many={many} locale={locale} />
        )}
      </div>
    </div>
  );
}
