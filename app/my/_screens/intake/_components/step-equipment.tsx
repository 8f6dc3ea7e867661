'use client';

import { useLocale } from '@/app/my/_app/person';
import { Card } from '@/components/ui/card';
import { NumberStepper } from '@/components/ui/number-stepper';
import { RadioGroup, SegmentedControl } from '@/components/ui/radio-group';
import { defaultEquipment, equipmentChoices } from '@/domain/load/equipment';
import type { Equipment } from '@/domain/load/plates';
import { exactKg, loadParts, pieceIn } from '@/lib/units';
import { ChoiceChips } from '../../shared/choice-chips';
import type { Units } from '../intake-draft';
import type { StepProps } from './step';

const ownStart = (units: Units): Equipment => ({
  ...defaultEquipment(units),
  platesKg: [],
  dumbbellsKg: [],
  kettlebellsKg: [],
  has: [],
});

/** Where the client trains, and which weights there are: loads are rounded down to what they can make. */
export function StepEquipment({ draft, change, missing }: StepProps) {
  const units = draft.units ?? 'kg';
  return (
    <>
      <p className="text-ink-2">Your loads are rounded down to what you can make with it. You can change it later.</p>
      <RadioGroup
        label="Where do you train?"
        options={[
          { value: 'clinic', label: 'At the clinic or an ordinary gym', hint: 'The usual bars, plates and bells.' },
          { value: 'own', label: 'With my own equipment', hint: 'Choose what you have.' },
        ]}
        value={draft.hasChosenEquipment ? (draft.equipment ? 'own' : 'clinic') : null}
        onValueChange={(where) =>
          change({ hasChosenEquipment: true, equipment: where === 'own' ? (draft.equipment ?? ownStart(units)) : null })
        }
        error={missing.includes('equipment') ? 'Choose one, please.' : null}
      />
      {draft.hasChosenEquipment && draft.equipment && (
        <OwnEquipment units={units} equipment={draft.equipment} onChange={(equipment) => change({ equipment })} />
      )}
    </>
  );
}

type OwnEquipmentProps = { units: Units; equipment: Equipment; onChange: (equipment: Equipment) => void };

function OwnEquipment({ units, equipment, onChange }: OwnEquipmentProps) {
  const locale = useLocale();
  const usual = defaultEquipment(units);
  const set = (part: Partial<Equipment>) => onChange({ ...equipment, ...part });
  const has = (id: string) => equipment.has.includes(id);
  const hasBar = has('barbell') || has('trap-bar');
  const pairs = String(equipment.platesKg[0]?.pairs ?? 1);
  const choices = (weights: readonly number[]) =>
    weights.map((kg) => ({ id: String(kg), label: loadParts(kg, units, locale).value }));
  const numbers = (ids: readonly string[]) => ids.map(Number).sort((a, b) => a - b);

  return (
    <>
      <ChoiceChips
        label="What is there?"
        choices={equipmentChoices}
        chosen={equipmentChoices.map(({ id }) => id).filter(has)}
        onChosenChange={(ids) => set({ has: ids })}
      />
      {hasBar && (
        <Card>
          <h2 className="font-strong text-heading">Bar and plates</h2>
          <div className="mt-3 grid gap-4">
            <NumberStepper
              label="The bar with its collars"
              value={pieceIn(equipment.barKg, units)}
              onValueChange={(value) => set({ barKg: exactKg(value, units) })}
              unit={units}
              min={0}
              max={units === 'kg' ? 60 : 130}
              step={units === 'kg' ? 2.5 : 5}
              decimals={2}
              locale={locale}
            />
            <ChoiceChips
              label={`Plates, ${units} each`}
              choices={choices(usual.platesKg.map(({ kg }) => kg))}
              chosen={equipment.platesKg.map(({ kg }) => String(kg))}
              onChosenChange={(ids) =>
                set({
                  platesKg: numbers(ids)
                    .map((kg) => ({ kg, pairs: Number(pairs) }))
                    .reverse(),
                })
              }
            />
            <SegmentedControl
              label="How many pairs of each?"
              options={['1', '2', '3'].map((value) => ({ value, label: value }))}
              value={pairs}
              onValueChange={(value) =>
                set({ platesKg: equipment.platesKg.map(({ kg }) => ({ kg, pairs: Number(value) })) })
              }
            />
          </div>
        </Card>
      )}
      {has('dumbbells') && (
        <Card>
          <ChoiceChips
            label={`Dumbbells, ${units} each`}
            hint="None chosen means: not told yet."
            choices={choices(usual.dumbbellsKg)}
            chosen={equipment.dumbbellsKg.map(String)}
            onChosenChange={(ids) => set({ dumbbellsKg: numbers(ids) })}
          />
        </Card>
      )}
      {has('kettlebells') && (
        <Card>
          <ChoiceChips
            label={`Kettlebells, ${units} each`}
            hint="None chosen means: not told yet."
            choices={choices(usual.kettlebellsKg)}
            chosen={equipment.kettlebellsKg.map(String)}
            onChosenChange={(ids) => set({ kettlebellsKg: numbers(ids) })}
          />
        </Card>
      )}
    </>
  );
}
