import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { NumberStepper } from '@/components/ui/number-stepper';
import type { PlanItemDetail } from '@/contracts/plan';
import { type Equipment, nextLoad } from '@/domain/load/plates';
import { prescribedSet } from '@/domain/program/sets';
import { fromKg, toKg } from '@/lib/units';
import { amountUnit, amountWords, hasLoad, isPerHand, type WordsFor } from '../load-words';
import { type SetValues, type SetView, sameValues } from '../session-view';

type SetEditorProps = WordsFor & {
  item: PlanItemDetail;
  set: SetView;
  equipment: Equipment;
  /** Live, while the set is not logged. */
  onEdit: (values: Partial<SetValues>) => void;
  /** For a logged set: replaces it. */
  onCorrect: (values: SetValues) => void;
};

const unitNames = { kg: 'kilograms', lb: 'pounds' };

/** Steppers for the values of one set. The load steps to what the client's own weights can make. */
export function SetEditor(props: SetEditorProps) {
  const { item, set, equipment, onEdit, onCorrect, units, locale } = props;
  const [draft, setDraft] = useState<SetValues>(set.values);
  const isLogged = set.state === 'done';
  const values = isLogged ? draft : set.values;
  const { dose } = prescribedSet(item.prescription, set.setNumber);
  const decimals = units === 'kg' ? 2 : 1;
  const inUnit = (kg: number) => Number(fromKg(kg, units).toFixed(decimals));

  function change(part: Partial<SetValues>) {
    if (isLogged) setDraft({ ...draft, ...part });
    else onEdit(part);
  }

  return (
    <div className="mt-2.5 rounded-field border border-line p-3">
      <div className="grid gap-3 [grid-template-columns:repeat(auto-fit,minmax(min(8.75rem,100%),1fr))]">
        {(hasLoad(item) || values.loadKg !== null) && (
          <NumberStepper
            label={isPerHand(item.loadKind) ? 'Load in each hand' : 'Load'}
            value={values.loadKg === null ? null : inUnit(values.loadKg)}
            onValueChange={(value) => change({ loadKg: toKg(value, units) })}
            unit={units}
            unitWords={unitNames[units]}
            min={0}
            max={units === 'kg' ? 500 : 1100}
            decimals={decimals}
            startAt={inUnit(nextLoad({ kg: null, direction: 1, loadKind: item.loadKind, equipment }) ?? 0)}
            step={(value, direction) => {
              const kg = nextLoad({ kg: toKg(value, units), direction, loadKind: item.loadKind, equipment });
              return kg === null ? null : inUnit(kg);
            }}
            locale={locale}
          />
        )}
        {dose.kind === 'reps' && (
          <NumberStepper
            label={item.prescription.perSide ? 'Reps each side' : 'Reps'}
            value={values.reps}
            onValueChange={(reps) => change({ reps })}
            unit={amountUnit({ dose })}
            unitWords={amountWords(item.prescription)}
            max={200}
            {...(dose.asMany && { startAt: Math.ceil(dose.max / 2) })}
            locale={locale}
          />
        )}
        {dose.kind === 'seconds' && (
          <NumberStepper
            label={item.prescription.perSide ? 'Seconds each side' : 'Seconds'}
            value={values.seconds}
            onValueChange={(seconds) => change({ seconds })}
            unit="s"
            unitWords="seconds"
            max={7200}
            step={5}
            locale={locale}
          />
        )}
        {dose.kind === 'metres' && (
          <NumberStepper
            label={item.prescription.perSide ? 'Metres each side' : 'Metres'}
            value={values.metres}
            onValueChange={(metres) => change({ metres })}
            unit="m"
            unitWords="metres"
            max={5000}
            step={5}
            locale={locale}
          />
        )}
      </div>
      {isLogged && (
        <Button
          block
          className="mt-3"
          aria-disabled={sameValues(draft, set.values)}
          onClick={() => !sameValues(draft, set.values) && onCorrect(draft)}
        >
          Correct set {set.setNumber}
        </Button>
      )}
    </div>
  );
}
