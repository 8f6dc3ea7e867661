import { AnimatedFigure } from '@/components/figure/animated-figure';
import { Eyebrow } from '@/components/ui/text';
import type { PlanItemDetail } from '@/contracts/plan';

type ExerciseHeroProps = {
  item: PlanItemDetail;
  number: number;
  of: number;
  /** "A1" within a superset. */
  label: string | null;
  /** What it is done in turns with: "A2 Plank". */
  partners: readonly string[];
};

/** What to do and what it looks like. */
export function ExerciseHero({ item, number, of, label, partners }: ExerciseHeroProps) {
  return (
    <section className="flex flex-wrap items-center gap-4 rounded-card border border-line bg-surface p-4 shadow-card">
      {item.figure && (
        <div className="shrink-0">
          <AnimatedFigure
            key={item.exerciseId}
            definition={item.figure}
            size={108}
            ratio={1.2}
            name={item.name}
            tempo={item.prescription.tempo}
            repetitions={2}
          />
        </div>
      )}
      <div className="min-w-0 flex-1 basis-[min(8rem,100%)]">
        <Eyebrow>
          {number} of {of}
          {label !== null && ` · ${label}`}
          {partners.length > 0 && `, in turns with ${partners.join(', ')}`}
        </Eyebrow>
        <h1 id="page-title" tabIndex={-1} className="mt-0.5 font-strong text-[1.375rem] leading-tight outline-none">
          {item.name}
        </h1>
        {item.rangeText && <p className="mt-1.5 font-semibold text-item">{sentence(item.rangeText)}</p>}
        {item.cues.length > 0 && <p className="mt-1.5 text-ink-2 text-item">{item.cues.join(' ')}</p>}
        {item.note && <p className="mt-1.5 text-ink text-item">{item.note}</p>}
      </div>
    </section>
  );
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
