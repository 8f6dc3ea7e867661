'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SelectField } from '@/components/ui/select';
import { exerciseById } from '@/domain/exercises/library';
import { parsePrescription } from '@/domain/prescription/parse';
import { printPrescription } from '@/domain/prescription/print';
import { spellOut } from '@/domain/prescription/spell-out';
import { suggestCells } from '@/domain/prescription/suggest';
import { MarkedText } from '../../[programId]/edit/_components/reading-text';

const choices = ['block-pull', 'goblet-squat', 'farmer-carry', 'one-arm-row', 'suitcase-carry', 'plank', 'walking'];

/** A cell to try, read as the builder reads it. */
export function TryIt() {
  const [text, setText] = useState('3x8 rpe6 +2.5/wk');
  const [exerciseId, setExerciseId] = useState('block-pull');
  const exercise = exerciseById(exerciseId);
  const parsed = parsePrescription(text, exercise);
  const offers = suggestCells(text, exercise);
  const options = choices.flatMap((id) => {
    const found = exerciseById(id);
    return found ? [{ value: id, label: found.name }] : [];
  });
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_16rem]">
        <TextField
          label="Sets, as you would type them"
          value={text}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <SelectField label="For" options={options} value={exerciseId} onValueChange={setExerciseId} />
      </div>
      <div aria-live="polite" className="min-h-28 rounded-field bg-sunken p-4">
        {parsed.ok && parsed.prescription === null && <p>Not done in this week.</p>}
        {parsed.ok && parsed.prescription !== null && (
          <div className="grid gap-1">
            {spellOut(parsed.prescription, exercise).map((line, index) => (
              <p key={line} className={index === 0 ? 'font-strong' : undefined}>
                {line}
              </p>
            ))}
            {parsed.remarks?.map(({ words, from }) => (
              <p key={from} className="text-copper-ink">
                {words}
              </p>
            ))}
            <p className="mt-1 text-ink-2 text-small">
              In short: <span className="font-semibold">{printPrescription(parsed.prescription, exercise)}</span>
            </p>
          </div>
        )}
        {!parsed.ok && (
          <div className="grid gap-2">
            <p className="font-semibold text-item">
              <MarkedText text={text} problems={parsed.problems} />
            </p>
            <ul className="grid gap-3">
              {parsed.problems.map(({ from, to, words }) => (
                <li key={`${from} ${to} ${words}`} className="grid gap-1.5">
                  <p className="flex items-start gap-1.5 font-semibold text-pain-high-ink text-small">
                    <Icon name="warning" size={16} className="mt-0.5" />
                    <span>
                      {from === to - 1 ? `Character ${to}` : `Characters ${from + 1} to ${to}`}: {words}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {offers.length > 0 && (
        <div>
          <p id="offers" className="mb-1.5 font-semibold text-item">
            Go on with
          </p>
          <ul aria-labelledby="offers" className="flex flex-wrap gap-2">
            {offers.map((offer) => (
              <li key={offer.text}>
                <Button variant="ghost" size="s" title={offer.words} onClick={() => setText(offer.text)}>
                  {offer.text}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
