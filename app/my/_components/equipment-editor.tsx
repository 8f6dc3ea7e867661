'use client';

import { NumberStepper } from '@/components/ui/number-stepper';
import { defaultEquipment, type Equipment, equipmentChoices } from '@/domain/load/equipment';
import { formatLoad, fromKg, toKg, type WeightUnit } from '@/lib/units';
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

  function bells(key: 'dumbbellsKg' | 'kettlebellsKg', label: string) {
    const options = offered(gym[key], value[key]).map((kg) => ({ value: kg, label: formatLoad(kg, units, locale) }));
    const chosen = options.flatMap((option) => (value[key].some((kg) => same(kg, option.value)) ? [option.value] : []));
    return (
      <ToggleChips
        label={label}
        hint="Tap those you have. None means you have not told us."
        options={options}
        chosen={chosen}
        onChange={(kg) => onChange({ ...value, [key]: [...kg] })}
      />
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
          <NumberStepper
            label="Your bar, with its collars"
            unit={units}
            value={value.barKg === 0 ? null : Number(fromKg(value.barKg, units).toFixed(2))}
            onValueChange={(weight) => onChange({ ...value, barKg: toKg(weight, units) })}
            min={0}
            max={units === 'kg' ? 60 : 130}
            step={units === 'kg' ? 2.5 : 5}
            startAt={units === 'kg' ? 20 : 45}
            decimals={2}
            locale={locale}
          />
          <PlatePairs
            plates={value.platesKg}
            usual={gym.platesKg.map(({ kg }) => kg)}
            units={units}
            locale={locale}
            onChange={(platesKg) => onChange({ ...value, platesKg })}
          />
        </div>
      )}
      {has.has('dumbbells') && bells('dumbbellsKg', 'Dumbbells')}
      {has.has('kettlebells') && bells('kettlebellsKg', 'Kettlebells')}
    </div>
  );
}
