'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { BenefitBoard } from '@/components/benefits/benefit-board';
import { AppLink } from '@/components/ui/app-link';
import { ButtonLink } from '@/components/ui/button';
import { SectionTitle } from '@/components/ui/text';
import type { Measures } from '@/contracts/measures';
import { benefitCardId } from '@/domain/learn/ids';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC } from '@/trpc/client';
import { HelpPanel } from '../measures/_components/help-panel';
import { DueMeasures, stillDue } from '../shared/due-measures';
import { BodyMassChoice } from './body-mass-choice';
import { EntriesCard } from './entries-card';

/** Help where it is due, and what may be filled in. Silent until it is known. */
export function MeasuresDue() {
  const { data: measures } = useQuery(useTRPC().measures.mine.queryOptions());
  const { waiting } = useOutbox();
  if (!measures) return null;
  return (
    <>
      {measures.referral && <HelpPanel clinic={measures.clinic} />}
      <DueMeasures due={stillDue(measures.dueForClient, waiting)} />
    </>
  );
}

/** The benefit board, and what was entered. */
export function MeasuresBoard() {
  const query = useQuery(useTRPC().measures.mine.queryOptions());
  return (
    <QueryState query={query} what="Your measures">
      {(measures) => <BoardView measures={measures} />}
    </QueryState>
  );
}

function BoardView({ measures }: { measures: Measures }) {
  const locale = useLocale();
  const { board, units, today, series } = measures;
  const hasPhq4 = series.some(({ instrument, results }) => instrument === 'phq4' && results.length > 0);
  return (
    <>
      <section aria-labelledby="benefits" className="grid gap-3">
        <div>
          <SectionTitle id="benefits">What training may do for you</SectionTitle>
          <p className="mt-1 text-ink-2 text-small">
            Each is measured, none is promised. The first number beside today’s, and what is known.
          </p>
        </div>
        <BenefitBoard
          tiles={board}
          units={units}
          today={today}
          locale={locale}
          compact
          actions={{
            'blood-flow': (
              <ButtonLink href="/my/measures/active-minutes" variant="ghost" icon="plus">
                Add minutes
              </ButtonLink>
            ),
            weight: <BodyMassChoice measures={measures} />,
            'mental-health': hasPhq4 ? null : (
              <ButtonLink href="/my/measures/phq4" variant="ghost" icon="plus">
                Answer four questions
              </ButtonLink>
            ),
          }}
          more={(id) => (
            <AppLink href={`/my/learn/${benefitCardId(id)}`} className="inline-block py-3 underline underline-offset-4">
              Read more
              <span className="sr-only"> about {board.find((tile) => tile.id === id)?.title}</span>
            </AppLink>
          )}
        />
      </section>
      <EntriesCard measures={measures} />
    </>
  );
}
