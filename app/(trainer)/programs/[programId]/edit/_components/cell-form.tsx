'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { parseNumber } from '@/components/ui/parse-number';
import { SegmentedControl } from '@/components/ui/radio-group';
import { parsePrescription } from '@/domain/prescription/parse';
import { printPrescription } from '@/domain/prescription/print';
import type { Prescription, SetDose } from '@/domain/program/types';
import { columnName } from '../_state/columns';
import { limits } from '../_state/document';
import { fillRight, setText } from '../_state/edit-cells';
import { inOneRun, readCell } from '../_state/reading';
import { useBuilder } from './builder-context';

/** The cell as a form, for those who do not want to type: the fields write the text, and the text the fields. */
export function CellForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { state, change, session, columns, lookup, nameOf } = useBuilder();
  const { row: index, week } = state.selection.focus;
  const row = session.rows[index];
  const column = columns.find(({ first, last }) => week >= first && week <= last);
  const title = row && column ? `${nameOf(row)}, ${columnName(column).toLowerCase()}` : 'No cell is selected';
  const exercise = row?.exerciseId ? lookup(row.exerciseId) : undefined;
  const text = (column && row?.cells[column.first]?.text) ?? '';
  const reading = readCell(text, exercise);
  const starter = parsePrescription('3x8', exercise);
  const prescription = reading.isEmpty ? (starter.ok ? starter.prescription : null) : reading.prescription;

  function write(next: string) {
    if (column) change(setText(session.id, index, column, next), { mark: `form ${session.id} ${index} ${week}` });
  }
  const put = (next: Prescription) => write(printPrescription(next, exercise));

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button
            variant="ghost"
            onClick={() => {
              if (column) change(fillRight(session.id, { rows: [index, index], columns: [column] }));
              onClose();
            }}
          >
            Same in all later weeks
          </Button>
          <Button onClick={onClose}>Done</Button>
        </>
      }
    >
      {row && column && (
        <div className="grid gap-4">
          <TextField
            label="As text"
            data-autofocus=""
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={limits.cellText}
            value={text}
            error={reading.problems[0]?.words}
            hint={inOneRun(reading)}
            onChange={(event) => write(event.target.value)}
          />
          {reading.suggestions.length > 0 && (
            <div className="flex flex-wrap gap-2">
              {reading.suggestions.map((suggestion) => (
                <Button key={suggestion} variant="ghost" size="s" onClick={() => write(suggestion)}>
                  {suggestion}
                </Button>
              ))}
            </div>
          )}
          {prescription ? (
            <Fields prescription={prescription} isLoaded={exercise?.loadKind !== 'none'} onPut={put} />
          ) : (
            <p className="text-ink-2 text-small">Once the text is understood, its parts stand here as fields.</p>
          )}
        </div>
      )}
    </Dialog>
  );
}

type DoseKind = 'reps' | 'many' | 'seconds' | 'metres';

const kindOf = (dose: SetDose): DoseKind => (dose.kind === 'reps' && dose.asMany ? 'many' : dose.kind);

function doseOf(kind: DoseKind, dose: SetDose): SetDose {
  if (kind === 'seconds') return { kind, seconds: 30 };
  if (kind === 'metres') return { kind, metres: 30 };
  if (kind === 'many') return { kind: 'reps', min: 1, max: 20, asMany: true };
  return dose.kind === 'reps' && !dose.asMany ? dose : { kind: 'reps', min: 8, max: 8 };
}

type FieldsProps = {
  prescription: Prescription;
  isLoaded: boolean;
  onPut: (prescription: Prescription) => void;
};

function Fields({ prescription, isLoaded, onPut }: FieldsProps) {
  const put = (words: Partial<Prescription>) => onPut({ ...prescription, ...words });
  const { sets, dose, perSide, startLoadKg, capKg, stepKg, targetRpe, restSeconds, loadFactor, unlikeSets } =
    prescription;
  const kind = kindOf(dose);
  return (
    <>
      {unlikeSets ? (
        <p className="text-ink-2 text-small">The sets differ from each other: change them in the text.</p>
      ) : (
        <>
          <SegmentedControl
            label="Counted in"
            value={kind}
            options={[
              { value: 'reps', label: 'Reps' },
              { value: 'seconds', label: 'Seconds' },
              { value: 'metres', label: 'Metres' },
              { value: 'many', label: 'As many' },
            ]}
            onValueChange={(next) => put({ dose: doseOf(next, dose) })}
          />
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <NumberField
              label="Sets"
              value={sets}
              min={1}
              max={10}
              onValue={(value) => value && put({ sets: value })}
            />
            {dose.kind === 'reps' && !dose.asMany && (
              <>
                <NumberField
                  label="Reps from"
                  value={dose.min}
                  min={1}
                  max={100}
                  onValue={(min) => min && put({ dose: { kind: 'reps', min, max: Math.max(min, dose.max) } })}
                />
                <NumberField
                  label="Reps to"
                  value={dose.max}
                  min={1}
                  max={100}
                  onValue={(max) => max && put({ dose: { kind: 'reps', min: Math.min(dose.min, max), max } })}
                />
              </>
            )}
            {dose.kind === 'reps' && dose.asMany && (
              <NumberField
                label="At most"
                value={dose.max}
                min={1}
                max={100}
                onValue={(max) => max && put({ dose: { ...dose, max } })}
              />
            )}
            {dose.kind === 'seconds' && (
              <NumberField
                label="Seconds"
                value={dose.seconds}
                min={1}
                max={3600}
                onValue={(seconds) => seconds && put({ dose: { kind: 'seconds', seconds } })}
              />
            )}
            {dose.kind === 'metres' && (
              <NumberField
                label="Metres"
                value={dose.metres}
                min={1}
                max={1000}
                onValue={(metres) => metres && put({ dose: { kind: 'metres', metres } })}
              />
            )}
          </div>
          <Checkbox label="On each side" checked={perSide} onCheckedChange={(checked) => put({ perSide: checked })} />
        </>
      )}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <NumberField
          label="RPE"
          value={targetRpe}
          min={1}
          max={10}
          decimals={1}
          onValue={(value) => value && put({ targetRpe: Math.round(value * 2) / 2 })}
        />
        <NumberField
          label="Rest, seconds"
          value={restSeconds}
          min={0}
          max={600}
          onValue={(value) => put({ restSeconds: value ?? 0 })}
        />
        {isLoaded && !unlikeSets && (
          <>
            <NumberField
              label="First load, kg"
              value={startLoadKg}
              min={0.5}
              max={500}
              decimals={2}
              onValue={(value) => put({ startLoadKg: value })}
            />
            <NumberField
              label="Added a week, kg"
              value={stepKg ?? null}
              min={0.25}
              max={20}
              decimals={2}
              onValue={(value) => {
                const { stepPercent: _percent, stepKg: _kg, ...rest } = prescription;
                onPut(value === null ? rest : { ...rest, stepKg: value });
              }}
            />
            <NumberField
              label="Never above, kg"
              value={capKg}
              min={startLoadKg ?? 0.5}
              max={500}
              decimals={2}
              onValue={(value) => put({ capKg: value })}
            />
            <NumberField
              label="Less than last time, %"
              value={loadFactor === 1 ? null : Math.round((1 - loadFactor) * 100)}
              min={1}
              max={90}
              onValue={(value) => put({ loadFactor: value === null ? 1 : (100 - value) / 100 })}
            />
          </>
        )}
      </div>
    </>
  );
}

type NumberFieldProps = {
  label: string;
  value: number | null;
  min: number;
  max: number;
  decimals?: number;
  onValue: (value: number | null) => void;
};

/** A number that may be empty; what is out of range is said and not taken. */
function NumberField({ label, value, min, max, decimals = 0, onValue }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null || draft.trim() === '' ? null : parseNumber(draft, decimals);
  const isWrong = draft !== null && draft.trim() !== '' && (typed === null || typed < min || typed > max);
  return (
    <TextField
      label={label}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={draft ?? (value === null ? '' : String(value))}
      error={isWrong ? `From ${min} to ${max}.` : null}
      onChange={(event) => {
        const text = event.target.value;
        setDraft(text);
        if (text.trim() === '') return onValue(null);
        const number = parseNumber(text, decimals);
        if (number !== null && number >= min && number <= max) onValue(number);
      }}
      onBlur={() => !isWrong && setDraft(null)}
    />
  );
}
