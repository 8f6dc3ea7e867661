'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SelectField } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { LoadKind } from '@/domain/exercises/types';
import { isBar } from '@/domain/load/equipment';
import type { SetDose } from '@/domain/program/types';
import { formatLoad, fromKg, toKg, type WeightUnit } from '@/lib/units';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../use-deed';

/** The one lift that is asked about. */
export type AdjustLoadProps = {
  exerciseId: string;
  name: string;
  loadKind: LoadKind;
  units: WeightUnit;
  /** What is proposed now, kilograms; null when nothing is. */
  loadKg: number | null;
  lastPerformedKg: number | null;
  /** The plan's limit. */
  capKg: number | null;
  /** What the plan says of repetitions; null when nothing is planned. */
  dose: SetDose | null;
  /** Repetitions aimed at now; null for those of the plan. */
  reps: number | null;
  /** The largest step of the clinic's rules, a share. */
  riseMost: number;
};

type AdjustLoadDialogProps = AdjustLoadProps & {
  clientId: string;
  locale: string;
  onClose: () => void;
  onDone?: () => void;
};

const steps = { bar: { kg: 2.5, lb: 5 }, bell: { kg: 1, lb: 2.5 } } as const;
const unitWords = { kg: 'kilograms', lb: 'pounds' } as const;

/** Sets the next load of one exercise, with the reason that the client reads. The rules on rises are the server's. */
export function AdjustLoadDialog(props: AdjustLoadDialogProps) {
  const { onClose, clientId, exerciseId, name, loadKind, units, loadKg, dose, locale } = props;
  const trpc = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const shown = loadKg === null ? null : Math.round(fromKg(loadKg, units) * 100) / 100;
  const [load, setLoad] = useState(shown);
  const [reps, setReps] = useState(props.reps === null ? PLANNED : String(props.reps));
  const [reason, setReason] = useState('');
  const deed = useDeed(trpc.overrides.setLoad.mutate);
  const coarse = isBar(loadKind) || loadKind === 'machine';
  const perHand = loadKind.endsWith('-per-hand');
  const say = (kg: number) => formatLoad(kg, units, locale);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (load === null) return deed.refuse({ loadKg: 'Enter a load.' });
    if (!reason.trim()) return deed.refuse({ reason: 'Write a reason: the client reads it.' });
    const done = await deed.run({
      clientId,
      exerciseId,
      loadKg: toKg(load, units),
      reps: reps === PLANNED ? null : Number(reps),
      reason,
    });
    if (!done) return;
    onClose();
    if (props.onDone) props.onDone();
    else router.refresh();
    const made = done.loadableKg;
    const detail =
      made === null
        ? 'The client has no weight that light: agree on what to use.'
        : made === done.loadKg
          ? 'It counts from the next session on.'
          : `With the client’s own weights this comes to ${say(made)}.`;
    toast.show({ title: `${name} set to ${say(done.loadKg)}`, detail, tone: made === null ? 'info' : 'done' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Adjust load: ${name}`}
      lead={limitWords(props, say)}
      unsaved={reason !== '' || load !== shown}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={deed.isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Saving">
            Set load
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {deed.words && <FieldError>{deed.words}</FieldError>}
        <NumberStepper
          label={perHand ? 'Next load, per hand' : 'Next load'}
          value={load}
          onValueChange={setLoad}
          unit={units}
          unitWords={unitWords[units]}
          min={0}
          max={units === 'kg' ? 500 : 1100}
          step={steps[coarse ? 'bar' : 'bell'][units]}
          decimals={2}
          size="l"
          locale={locale}
          error={deed.errorOf('loadKg')}
        />
        {dose?.kind === 'reps' && (
          <SelectField
            label="Repetitions in each set"
            optional
            options={repsOptions(dose, props.reps)}
            value={reps}
            onValueChange={setReps}
            error={deed.errorOf('reps')}
          />
        )}
        <TextAreaField
          label="Reason"
          hint="The client reads it as “Your trainer chose this weight: …”"
          maxLength={280}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={deed.errorOf('reason')}
        />
      </form>
    </Dialog>
  );
}

/** The value for the repetitions of the plan. */
const PLANNED = 'plan';
/** How far below the plan the repetitions can be chosen: further down it is another exercise that is wanted. */
const FEWER_REPS = 3;

function repsOptions({ min, max }: Extract<SetDose, { kind: 'reps' }>, reps: number | null) {
  const from = Math.max(1, Math.min(min - FEWER_REPS, reps ?? min));
  const to = Math.max(max, reps ?? max);
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  const planned = min === max ? String(min) : `${min}–${max}`;
  return [{ value: PLANNED, label: `As planned: ${planned}` }, ...numbers.map((value) => ({ value, label: value }))];
}

/** What one may choose, before the server says so. */
function limitWords({ lastPerformedKg, capKg, riseMost }: AdjustLoadProps, say: (kg: number) => string): string {
  const cap = capKg === null ? '' : ` The plan’s limit is ${say(capKg)}.`;
  if (lastPerformedKg === null) return `Not done yet, so there is no last load to compare with.${cap}`;
  const most = Math.floor(lastPerformedKg * (1 + riseMost) * 100) / 100;
  return `Last done with ${say(lastPerformedKg)}. Lower as far as you like; higher within the rules, up to ${say(most)} at most.${cap}`;
}
