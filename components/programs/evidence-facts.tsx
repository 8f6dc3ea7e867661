import type { ReactNode } from 'react';
import type { ProgramDocument } from '@/domain/program/types';

type Evidence = Pick<ProgramDocument, 'evidence' | 'forWhom'>;

/** What a program stands on, what we changed, and how sure anybody can be: for trainers and clients alike. */
export function EvidenceFacts({ evidence, forWhom }: Evidence) {
  return (
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
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (children === '') return null;
  return (
    <div>
      <dt className="font-semibold text-ink-quiet text-tiny">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}

/** "Evidence: very low certainty" */
export const certaintyLabel = (certainty: ProgramDocument['evidence']['certainty']): string =>
  `Evidence: ${certainty} certainty`;
