import { AnimatedFigure } from '@/components/figure/animated-figure';
import { Eyebrow } from '@/components/ui/text';
import type { PlanItemDetail } from '@/contracts/plan';

type ExerciseHeroProps = { item: PlanItemDetail; number: number; of: number };

/** What to do and what it looks like. */
export function ExerciseHero({ item, number, of }: ExerciseHeroProps) {
  return (
    <section className="flex items-center gap-4 rounded-card border border-line bg-surface p-4 shadow-card">
      {item.figure && (
        <div className="shrink-0">
          <AnimatedFigure
            key={item.itemId}
            definition={item.figure}
            size={108}
            ratio={1.2}
            name={item.name}
            tempo={item.prescription.tempo}
            repetitions={2}
          />
        </div>
      )}
      <div className="min-w-0 flex-1">
        <Eyebrow>
          {number} of {of}
          {item.superset !== null && ` · superset ${item.superset}`}
        </Eyebrow>
        <h1 id="page-title" tabIndex={-1} className="mt-0.5 font-strong text-[1.375rem] leading-tight outline-none">
          {item.name}
        </h1>
        {item.cues.length > 0 && <p className="mt-1.5 text-ink-2 text-item">{item.cues.join(' ')}</p>}
        {item.note && <p className="mt-1.5 text-ink text-item">{item.note}</p>}
      </div>
    </section>
  );
}
