import { useId } from 'react';
import { KindSwatch, type ShownMark } from '@/components/body-map/body';
import { feltWords, regionLabel } from '@/components/body-map/words';
import { PainScale } from '@/components/pain/pain-scale';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { SegmentedControl } from '@/components/ui/radio-group';
import { type MarkKind, markKinds } from '@/domain/symptoms/body-map';

type MarkRowProps = {
  mark: ShownMark;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onChange: (change: Partial<ShownMark>) => void;
  onRemove: () => void;
};

/** One marked place in words; opened, what it is like there. */
export function MarkRow({ mark, isOpen, onOpenChange, onChange, onRemove }: MarkRowProps) {
  const id = useId();
  const place = regionLabel(mark.region);
  return (
    <li className="border-line not-first:border-t">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={`${id}-panel`}
        className="flex min-h-12 w-full items-center gap-2.5 py-2 text-left"
        onClick={() => onOpenChange(!isOpen)}
      >
        <KindSwatch id={`${id.replaceAll(/[^\w-]/g, '')}-row`} kind={mark.kind} />
        <span className="min-w-0 flex-1">
          <span className="font-semibold">{place}</span> <span className="text-ink-2">{feltWords(mark)}</span>
        </span>
        <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={20} className="text-ink-2" />
      </button>
      <div id={`${id}-panel`} hidden={!isOpen} className="grid gap-4 pt-1 pb-4">
        <SegmentedControl<MarkKind>
          label={`What is it like? ${place}`}
          hideLabel
          options={markKinds.map((kind) => ({
            value: kind.id,
            label: (
              <span className="flex flex-col items-center gap-1 py-1.5">
                <KindSwatch id={`${id.replaceAll(/[^\w-]/g, '')}-${kind.id}`} kind={kind.id} />
                {kind.label}
              </span>
            ),
          }))}
          value={mark.kind}
          onValueChange={(kind) => onChange({ kind })}
        />
        <div>
          <p aria-hidden="true" className="mb-1.5 font-semibold text-item">
            How strong there?
          </p>
          <PainScale
            label={`How strong there? ${place}`}
            hideLabel
            value={mark.intensity}
            onValueChange={(intensity) => onChange({ intensity })}
          />
        </div>
        <div>
          <Button variant="ghost" onClick={onRemove}>
            Take away
          </Button>
        </div>
      </div>
    </li>
  );
}
