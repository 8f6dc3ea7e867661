import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/field';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SelectField } from '@/components/ui/select';
import { grocForm } from '@/domain/instruments/groc-form';
import { type Instrument, instruments } from '@/domain/instruments/instruments';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { psfsForm } from '@/domain/instruments/psfs-form';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import { fromKg } from '@/lib/units';
import type { EntryAnswers } from './entry-answers';
import type { EntryFormFacts } from './form-of';
import { TestTimer } from './test-timer';
import { readingLabels, testClocks } from './tests';

type FieldsProps = {
  form: EntryFormFacts;
  answers: EntryAnswers;
  onChange: (next: Partial<EntryAnswers>) => void;
};

/** The questions of one instrument, or its clock and its number. */
export function EntryFields(props: FieldsProps) {
  switch (props.form.instrument) {
    case 'rmdq24':
      return <RolandMorris {...props} />;
    case 'phq4':
      return <Phq4 {...props} />;
    case 'psfs':
      return <Psfs {...props} />;
    default:
      return <Reading {...props} />;
  }
}

function Reading({ form, answers, onChange }: FieldsProps) {
  const { instrument, units, locale, name } = form;
  const { range, unit }: Instrument = instruments[instrument];
  const clock = testClocks[instrument];
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const isMass = instrument === 'body-mass';
  const inUnit = (kg: number) => (isMass && units === 'lb' ? Math.round(fromKg(kg, units) * 10) / 10 : kg);
  return (
    <>
      {clock && (
        <TestTimer
          clock={clock}
          locale={locale}
          startedAt={startedAt}
          onStartedAt={setStartedAt}
          onOver={(held) => held !== null && onChange({ value: held })}
        />
      )}
      <NumberStepper
        label={readingLabels[instrument] ?? name}
        value={answers.value}
        onValueChange={(value) => onChange({ value })}
        unit={isMass ? units : unit}
        min={inUnit(range.min)}
        max={inUnit(range.max)}
        startAt={isMass ? inUnit(75) : 0}
        decimals={range.decimals}
        step={1}
        size="l"
        locale={locale}
      />
      {instrument === 'groc' && (
        <p className="text-ink-2 text-small">
          −5 is “{grocForm.lowest.label.toLowerCase()}”, 0 “{grocForm.middle.label.toLowerCase()}”, +5 “
          {grocForm.highest.label.toLowerCase()}”.
        </p>
      )}
    </>
  );
}

function RolandMorris({ answers, onChange }: FieldsProps) {
  const { checked, noneFits } = answers;
  return (
    <fieldset>
      <legend className="mb-2 text-ink-2 text-small">{rmdq24Form.instruction}</legend>
      <div className="grid gap-1">
        {rmdq24Form.items.map((item, index) => (
          <Checkbox
            key={item}
            label={`${index + 1}. ${item}`}
            checked={checked.includes(index + 1)}
            onChange={(event) =>
              onChange({
                noneFits: false,
                checked: event.target.checked ? [...checked, index + 1] : checked.filter((each) => each !== index + 1),
              })
            }
          />
        ))}
        <Checkbox
          label="None of these fits"
          checked={noneFits}
          onChange={(event) => onChange({ noneFits: event.target.checked, checked: [] })}
        />
      </div>
      <p className="mt-2 text-ink-quiet text-tiny">{rmdq24Form.attribution}</p>
    </fieldset>
  );
}

function Phq4({ answers, onChange }: FieldsProps) {
  const options = phq4Form.labels.map((label, value) => ({ value: String(value), label: `${value}, ${label}` }));
  return (
    <div className="grid gap-3">
      <p className="text-ink-2 text-small">{phq4Form.question}</p>
      {phq4Form.items.map((item, index) => {
        const answer = answers.phq4[index] ?? null;
        return (
          <SelectField
            key={item}
            label={item}
            placeholder="Choose"
            options={options}
            value={answer === null ? '' : String(answer)}
            onValueChange={(value) =>
              onChange({ phq4: answers.phq4.map((each, at) => (at === index ? Number(value) : each)) })
            }
          />
        );
      })}
      <p className="text-ink-quiet text-tiny">{phq4Form.attribution}</p>
    </div>
  );
}

function Psfs({ form, answers, onChange }: FieldsProps) {
  const change = (index: number, next: Partial<EntryAnswers['activities'][number]>) =>
    onChange({ activities: answers.activities.map((each, at) => (at === index ? { ...each, ...next } : each)) });
  return (
    <div className="grid gap-4">
      <p className="text-ink-2 text-small">{form.activities ? psfsForm.rateAgain : psfsForm.choose}</p>
      {answers.activities.map(({ activity, rating }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fields that never move
        <div key={index} className="grid gap-2">
          {!form.activities && (
            <TextField
              label={`Activity ${index + 1}`}
              maxLength={120}
              optional={index > 0}
              value={activity}
              onChange={(event) => change(index, { activity: event.target.value })}
            />
          )}
          <NumberStepper
            label={form.activities ? activity : `Rating of activity ${index + 1}`}
            value={rating}
            onValueChange={(value) => change(index, { rating: value })}
            min={0}
            max={10}
            unit="of 10"
            locale={form.locale}
          />
        </div>
      ))}
      <p className="text-ink-2 text-small">
        0 is “{psfsForm.lowest.toLowerCase()}”, 10 “{psfsForm.highest.toLowerCase()}”.
      </p>
    </div>
  );
}
