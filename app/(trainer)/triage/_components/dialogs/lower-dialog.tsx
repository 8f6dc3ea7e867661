'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { RadioGroup, SegmentedControl } from '@/components/ui/radio-group';
import type { ChartOverview } from '@/contracts/charts';
import { formatChange } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';
import type { Decisions } from '../use-decisions';

/** What the client reads behind "Your trainer chose this weight:". */
const reasons = {
  pain: 'Your pain has been higher, so we go lighter for now.',
  hard: 'The last session was hard, so we go lighter for now.',
  movement: 'We work on the movement first, with less weight.',
} as const;
type Reason = keyof typeof reasons | 'own';
type By = 'tenthKg' | 'nextKg';

type LowerDialogProps = { overview: ChartOverview; decisions: Decisions; onClose: () => void; locale: string };

/** Less weight on one or several lifts, by what the client's own weights allow, with the reason that the client reads. */
export function LowerDialog({ overview, decisions, onClose, locale }: LowerDialogProps) {
  const { client, nextLoads, proposals } = overview;
  const formId = useId();
  const lifts = nextLoads.filter(({ lighter }) => lighter.nextKg !== null || lighter.tenthKg !== null);
  const waiting = new Set(proposals.filter(({ state }) => state === 'waiting').map(({ exerciseId }) => exerciseId));
  const asked = lifts.filter(({ exerciseId }) => waiting.has(exerciseId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set((asked.length > 0 ? asked : lifts).map(({ exerciseId }) => exerciseId)),
  );
  const [by, setBy] = useState<By>('tenthKg');
  const [reason, setReason] = useState<Reason>('pain');
  const [own, setOwn] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  /** A tenth less can be lighter than anything the client has, and the other way round. */
  const targetOf = ({ lighter }: (typeof lifts)[number]) => lighter[by] ?? lighter.nextKg ?? lighter.tenthKg ?? 0;

  async function save(event: FormEvent) {
    event.preventDefault();
    const words = reason === 'own' ? own.trim() : reasons[reason];
    const picked = lifts.filter(({ exerciseId }) => chosen.has(exerciseId));
    if (picked.length === 0) return setProblem('Choose at least one lift.');
    if (!words) return setProblem('Write a reason: the client reads it.');
    setIsSaving(true);
    const done = await decisions.setLoads(
      { clientId: client.id, name: client.name },
      picked.map((lift) => ({ exerciseId: lift.exerciseId, name: lift.name, loadKg: targetOf(lift) })),
      words,
    );
    setIsSaving(false);
    // Refused: what was chosen stays, and the notice says why.
    if (done) onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Lower loads: ${client.name}`}
      unsaved={own !== ''}
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={isSaving}>
            Cancel
          </Button>
          <Button type="submit" form={formId} data-autofocus="" pending={isSaving} pendingLabel="Saving">
            Lower
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {problem && (
          <div role="alert">
            <FieldError>{problem}</FieldError>
          </div>
        )}
        {lifts.length === 0 && <p>There is no lighter weight for any lift that comes next.</p>}
        <SegmentedControl<By>
          label="By"
          value={by}
          onValueChange={setBy}
          options={[
            { value: 'tenthKg', label: 'A tenth' },
            { value: 'nextKg', label: 'The next lighter weight' },
          ]}
        />
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-semibold text-small">Lifts</legend>
          {lifts.map((lift) => {
            const from = lift.loadKg ?? lift.lastPerformedKg ?? 0;
            const to = targetOf(lift);
            return (
              <Checkbox
                key={lift.exerciseId}
                label={lift.name}
                hint={`${formatLoad(from, client.units, locale)} → ${formatLoad(to, client.units, locale)}, ${formatChange((to / from - 1) * 100, locale, 0)} %`}
                checked={chosen.has(lift.exerciseId)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(lift.exerciseId);
                  else next.delete(lift.exerciseId);
                  setChosen(next);
                }}
              />
            );
          })}
        </fieldset>
        <RadioGroup<Reason>
          label="Reason, which the client reads"
          value={reason}
          onValueChange={setReason}
          options={[
            { value: 'pain', label: reasons.pain },
            { value: 'hard', label: reasons.hard },
            { value: 'movement', label: reasons.movement },
            { value: 'own', label: 'In my own words' },
          ]}
        />
        {reason === 'own' && (
          <TextAreaField
            label="Reason"
            hint="The client reads it as “Your trainer chose this weight: …”"
            maxLength={280}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  );
}
