'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePlace } from '@/app/my/_app/navigation';
import { AppLink } from '@/components/ui/app-link';
import { Card } from '@/components/ui/card';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import { groupTitles, learnCards } from '@/domain/learn/cards';
import type { LearnGroup } from '@/domain/learn/types';
import { defaultPolicy } from '@/domain/progression/policy';
import { useTRPC } from '@/trpc/client';
import { LearnCardFold } from './learn-card';

const groups = Object.keys(groupTitles) as LearnGroup[];

/** Short cards on what is measured and on every rule. Nothing is asked of the server: it opens with no network. */
export default function LearnScreen() {
  const { card: opened } = usePlace();
  const known = useQueryClient().getQueryData(useTRPC().plan.today.queryKey());
  const isMissing = opened !== undefined && !learnCards.some(({ id }) => id === opened);

  useEffect(() => {
    if (opened === undefined) return;
    const card = document.getElementById(opened);
    card?.scrollIntoView({ block: 'start' });
    card?.querySelector('summary')?.focus({ preventScroll: true });
  }, [opened]);

  return (
    <div className="grid grid-cols-1 gap-6">
      <PageTitle lead="Short cards: what it is, what we do, what is known, and how sure one can be.">Learn</PageTitle>
      {isMissing && <p className="text-ink-2">That card is no longer here. All others are below.</p>}
      <nav aria-label="Groups of cards" className="-mt-3 flex flex-wrap gap-x-5">
        {groups.map((group) => (
          <a key={group} href={`#learn-${group}`} className="inline-block py-3 underline underline-offset-4">
            {groupTitles[group].title}
          </a>
        ))}
      </nav>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`learn-${group}`} className="grid grid-cols-1 gap-3">
          <div>
            <SectionTitle id={`learn-${group}`} className="scroll-mt-4">
              {groupTitles[group].title}
            </SectionTitle>
            <p className="mt-1 text-ink-2 text-small">{groupTitles[group].lead}</p>
          </div>
          <Card flush className="divide-y divide-line">
            {learnCards
              .filter((card) => card.group === group)
              .map((card) => (
                <LearnCardFold
                  key={card.id}
                  card={card}
                  isOpen={card.id === opened}
                  policy={known?.policy ?? defaultPolicy}
                  isClinics={known !== undefined}
                />
              ))}
          </Card>
        </section>
      ))}
      <div className="text-ink-2 text-small">
        <p>Nothing here was validated for lifting with back pain, and it is no diagnosis.</p>
        {known && (
          <p className="mt-1">
            {known.clinic.name} answers {known.clinic.responseTime}.
          </p>
        )}
        <AppLink href="/my/coach" className="inline-block py-3 underline underline-offset-4">
          Ask your trainer
        </AppLink>
      </div>
    </div>
  );
}
