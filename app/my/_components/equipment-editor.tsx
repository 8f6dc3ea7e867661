'use client';

import { NumberStepper } from '@/components/ui/number-stepper';
import { defaultEquipment, type Equipment, equipmentChoices, MACHINE_STEP_KG } from '@/domain/load/equipment';
import { exactKg, formatPiece, pieceIn, type WeightUnit } from '@/lib/units';
import { AddWeight } from './add-weight';
import { BarChoice } from './bar-choice';
import { BarStepsLine } from './bar-steps-line';
import { PlatePairs } from './plate-pairs';
import { ToggleChips } from './toggle-chips';

type EquipmentEditorProps = {
  value: Equipment;
  units: WeightUnit;
  locale: string;
  onChange: (equipment: Equipment) => void;
};

const same = (a: number, b: number) => Math.abs(a - b) < 0.01;

/** Weights of an ordinary gym with the person's own added, lightest first, kilograms. */
function offered(usual: readonly number[], own: readonly number[]): number[] {
  const extra = own.filter((kg) => !usual.some((each) => same(each, kg)));
  return [...usual, ...extra].sort((a, b) => a - b);
}

/** What the person can load: what there is, the bar, pairs of plates, dumbbells and kettlebells. */
export function EquipmentEditor({ value, units, locale, onChange }: EquipmentEditorProps) {
  const gym = defaultEquipment(units);
  const has = new Set(value.has);
  const hasBar = has.has('barbell') || has.has('trap-bar');

  function bells(key: 'dumbbellsKg' | 'kettlebellsKg', label: string, one: string) {
    const options = offered(gym[key], value[key]).map((kg) => ({ value: kg, label: formatPiece(kg, units, locale) }));
    const chosen = options.flatMap((option) => (value[key].some((kg) => same(kg, option.value)) ? [option.value] : []));
    return (
      <div>
        <ToggleChips
          label={label}
          hint="Tap those you have. None means you have not told us."
          options={options}
          chosen={chosen}
          onChange={(kg) => onChange({ ...value, [key]: [...kg] })}
        />
        <AddWeight
          what={one}
          units={units}
          locale={locale}
          onAdd={(kg) => onChange({ ...value, [key]: [...value[key].filter((each) => !same(each, kg)), kg] })}
        />
      </div>
    );
  }

  return (
    <div className="grid gap-6">
      <ToggleChips
        label="What you have"
        options={equipmentChoices.map(({ id, label }) => ({ value: id as string, label }))}
        chosen={value.has}
        onChange={(chosen) => onChange({ ...value, has: [...chosen] })}
      />
      {hasBar && (
        <div className="grid gap-4">
          <BarChoice
            value={value.barKg}
            units={units}
            locale={locale}
            onChange={(barKg) => onChange({ ...value, barKg })}
          />
          <PlatePairs
            plates={value.platesKg}
            usual={gym.platesKg.map(({ kg }) => kg)}
            units={units}
            locale={locale}
            onChange={(platesKg) => onChange({ ...value, platesKg })}
          />
          <BarStepsLine equipment={value} units={units} />
        </div>
      )}
      {has.has('dumbbells') && bells('dumbbellsKg', 'Dumbbells', 'a dumbbell')}
      {has.has('kettlebells') && bells('kettlebellsKg', 'Kettlebells', 'a kettlebell')}
      {has.has('machines') && (
        <NumberStepper
          label="Cable or machine: from one hole to the next"
          unit={units}
          value={pieceIn(value.machineStepKg ?? MACHINE_STEP_KG, units)}
          onValueChange={(weight) => onChange({ ...value, machineStepKg: exactKg(weight, units) })}
          min={units === 'kg' ? 0.5 : 1.25}
          max={units === 'kg' ? 25 : 55}
          step={units === 'kg' ? 0.5 : 2.5}
          decimals={2}
          locale={locale}
        />
      )}
    </div>
  );
}
