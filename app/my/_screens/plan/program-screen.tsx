'use client';

import { useQuery } from '@tanstack/react-query';
import { QueryState } from '@/app/my/_app/query-state';
import { certaintyLabel, EvidenceFacts } from '@/components/programs/evidence-facts';
import { AppLink } from '@/components/ui/app-link';
import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import type { ProgramFacts } from '@/contracts/plan-sheet';
import { formatCount } from '@/lib/format/numbers';
import { useTRPC } from '@/trpc/client';

/** What the program is for, what it stands on and how sure anybody can be. */
export default function ProgramScreen() {
  const query = useQuery(useTRPC().plan.program.queryOptions());
  return (
    <QueryState query={query} what="What your program stands on">
      {(program) => <Program program={program} />}
    </QueryState>
  );
}

function Program({ program }: { program: ProgramFacts }) {
  const { name, summary, forWhom, evidence, cards, blocks } = program;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <PageTitle eyebrow="About your program" lead={summary}>
          {name}
        </PageTitle>
        <p className="mt-2">
          <AppLink href="/my/plan" className="inline-block py-3 underline underline-offset-4">
            Back to your plan
          </AppLink>
        </p>
      </div>
      {cards.map((card) => (
        <Card key={card.title}>
          <SectionTitle>{card.title}</SectionTitle>
          <p className="mt-1.5 text-ink-2">{card.body}</p>
        </Card>
      ))}
      <Card aria-labelledby="parts-title">
        <CardHeader id="parts-title" title="What each part is for" />
        <ol className="grid gap-3.5">
          {blocks.map(({ title, aim, weeks }) => (
            <li key={title}>
              <p className="font-semibold">{title}</p>
              <p className="text-ink-quiet text-tiny">{formatCount(weeks, 'week', 'weeks')}</p>
              <p className="mt-0.5 text-ink-2">{aim}</p>
            </li>
          ))}
        </ol>
      </Card>
      <Card aria-labelledby="evidence-title">
        <CardHeader
          id="evidence-title"
          title="What it stands on"
          end={<Chip tone="copper">{certaintyLabel(evidence.certainty)}</Chip>}
        />
        <EvidenceFacts evidence={evidence} forWhom={forWhom} />
      </Card>
    </div>
  );
}
