import type { ReactNode } from 'react';
import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { ProgramDetail } from '@/contracts/programs';
import { certaintyLabel } from '../../_components/program-words';

/** What the program stands on, what we changed, and how sure anybody can be. */
export function EvidenceCard({ program }: { program: ProgramDetail }) {
  const { evidence, forWhom } = program.document;
  return (
    <Card aria-labelledby="evidence-title">
      <CardHeader
        id="evidence-title"
        title="What it stands on"
        end={<Chip tone="copper">{certaintyLabel(evidence.certainty)}</Chip>}
      />
      <dl className="grid gap-3.5">
        <Fact term="For whom">{forWhom}</Fact>
        <Fact term="Source">{evidence.source}</Fact>
        <Fact term="Who was studied">{evidence.population}</Fact>
        <Fact term="Dose in the source">{evidence.doseReported}</Fact>
        <Fact term="What we adapted">
          {evidence.adapted.length === 0 ? (
            'Nothing.'
          ) : (
            <ul className="grid list-disc gap-1 pl-4.5 marker:text-ink-3">
              {evidence.adapted.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact term="How sure we can be">{evidence.certaintyWords}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold text-ink-quiet text-tiny">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
