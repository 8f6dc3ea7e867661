import { Card } from '@/components/ui/card';
import { Eyebrow, SectionTitle } from '@/components/ui/text';
import type { ProgramDocument } from '@/domain/program/types';

/** What the client reads beside the plan, word for word. */
export function InformationCards({ cards }: { cards: ProgramDocument['cards'] }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="cards-title" className="grid gap-3">
      <h2 id="cards-title" className="sr-only">
        What the client reads
      </h2>
      {cards.map((card) => (
        <Card key={card.title}>
          <Eyebrow className="mb-1">Shown to the client</Eyebrow>
          <SectionTitle>{card.title}</SectionTitle>
          <p className="mt-1.5 text-ink-2">{card.body}</p>
        </Card>
      ))}
    </section>
  );
}
