'use client';

import { type ReactNode, useId, useState } from 'react';
import { BodyMap } from '@/components/body-map/body-map';
import type { BodyView } from '@/components/body-map/outline';
import type { FrameName } from '@/components/body-map/steps';
import { markWords, regionLabel } from '@/components/body-map/words';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SegmentedControl } from '@/components/ui/radio-group';
import type { BodyRegionId } from '@/domain/symptoms/regions';
import { ChoiceChips } from '../../shared/choice-chips';
import { changed, type DraftMarks, toggled, withPain } from '../marks-draft';
import { regionGroups } from '../report-outcome';
import { MarkRow } from './mark-row';

type WhereItHurtsProps = {
  marks: DraftMarks;
  /** What marks without an intensity of their own follow. */
  pain: number | null;
  onMarksChange: (marks: DraftMarks) => void;
  /** What follows from the drawing. */
  children: ReactNode;
};

const views = [
  { value: 'back', label: 'Back' },
  { value: 'front', label: 'Front' },
] as const;

/** The body map, and the same as a list. One tap marks a place; what it is like there may be said too. */
export function WhereItHurts({ marks, pain, onMarksChange, children }: WhereItHurtsProps) {
  const id = useId();
  const [view, setView] = useState<BodyView>('back');
  const [frame, setFrame] = useState<FrameName>('low');
  const [open, setOpen] = useState<BodyRegionId | null>(null);
  const [said, setSaid] = useState('');
  const shown = withPain(marks, pain);

  function toggle(region: BodyRegionId) {
    const next = toggled(marks, region);
    const mark = withPain(next, pain).find((each) => each.region === region);
    setOpen(mark ? region : null);
    setSaid(mark ? markWords(mark) : `${regionLabel(region)}: taken away`);
    onMarksChange(next);
  }

  const [atLeft, atRight] = view === 'back' ? ['Your left', 'Your right'] : ['Your right', 'Your left'];
  return (
    <Card aria-labelledby={`${id}-title`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={`${id}-title`} className="font-strong text-heading">
          Where it hurts
        </h2>
        <span className="text-ink-quiet text-small">{marks.length > 0 ? `${marks.length} marked` : 'optional'}</span>
      </div>
      <p id={`${id}-hint`} className="mt-0.5 text-ink-2 text-small">
        Tap a place to mark it, once more to take it away. <span className="sr-only">Arrow keys lead around.</span>
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-32">
          <SegmentedControl<BodyView>
            label="Side of the body"
            hideLabel
            options={views}
            value={view}
            onValueChange={setView}
          />
        </div>
        <Button variant="quiet" className="-mr-3" onClick={() => setFrame(frame === 'low' ? 'whole' : 'low')}>
          {frame === 'low' ? 'Whole body' : 'Back and legs'}
        </Button>
      </div>
      <div className="mx-auto mt-3 w-fit max-w-full">
        <div aria-hidden="true" className="flex justify-between gap-3 font-semibold text-ink-2 text-tiny">
          <span>{atLeft}</span>
          <span>{atRight}</span>
        </div>
        <BodyMap
          view={view}
          frame={frame}
          marks={shown}
          onToggle={toggle}
          label={view === 'back' ? 'Your body from behind' : 'Your body from the front'}
          describedBy={`${id}-hint`}
        />
      </div>
      <p role="status" className="mt-2 min-h-6 text-center font-semibold text-small">
        {said}
      </p>
      {shown.length > 0 && (
        <ul aria-label="Marked places" className="mt-1 border-line border-t">
          {shown.map((mark) => (
            <MarkRow
              key={mark.region}
              mark={mark}
              isOpen={open === mark.region}
              onOpenChange={(isOpen) => setOpen(isOpen ? mark.region : null)}
              onChange={(change) => onMarksChange(changed(marks, mark.region, change))}
              onRemove={() => toggle(mark.region)}
            />
          ))}
        </ul>
      )}
      {children}
      <details className="mt-2 border-line border-t">
        <summary className="flex min-h-12 items-center font-semibold text-ink-2 underline underline-offset-4">
          Choose from a list
        </summary>
        <div className="grid gap-4 pb-2">
          {regionGroups.map(({ label, choices }) => (
            <ChoiceChips<BodyRegionId>
              key={label}
              label={label}
              choices={choices}
              chosen={marks.map(({ region }) => region)}
              onChosenChange={(chosen) => {
                const [changedOne] = choices.filter(
                  (choice) => chosen.includes(choice.id) !== marks.some((mark) => mark.region === choice.id),
                );
                if (changedOne) toggle(changedOne.id);
              }}
            />
          ))}
        </div>
      </details>
    </Card>
  );
}
