import { certaintyLabel, EvidenceFacts } from '@/components/programs/evidence-facts';
import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { ProgramDetail } from '@/contracts/programs';

export function EvidenceCard({ program }: { program: ProgramDetail }) {
  const { evidence, forWhom } = program.document;
  return (
    <Card aria-labelledby="evidence-title">
      <CardHeader
        id="evidence-title"
        title="What it stands on"
        end={<Chip tone="copper">{certaintyLabel(evidence.certainty)}</Chip>}
      />
      <EvidenceFacts evidence={evidence} forWhom={forWhom} />
    </Card>
  );
}
