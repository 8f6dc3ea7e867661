import { PrintButton } from '@/components/print/print-button';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionTitle } from '@/components/ui/text';
import { nameOfExercise } from '../../../../_components/steps/step-lines';
import { pageLocale, read, readOverview } from '../../../../_data/read';
import { decisionLines } from './_components/decision-lines';
import { DecisionTable } from './_components/decision-table';

type Props = { params: Promise<{ clientId: string }> };

/** The newest decisions on this client's loads, each with its reason. */
export default async function DecisionsPage({ params }: Props) {
  const { clientId } = await params;
  const [overview, decisions, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.progression.decisions({ clientId, exerciseId: null })),
    pageLocale(),
  ]);
  if (decisions.length === 0) {
    return (
      <EmptyState icon="progress" title="No decisions yet">
        The first one is made on the morning after a session, when its pain score is in.
      </EmptyState>
    );
  }
  const { units, timeZone } = overview.client;
  const open = new Set(overview.proposals.map(({ id }) => id));
  return (
    <section aria-labelledby="decisions" className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <SectionTitle id="decisions">Decisions on loads</SectionTitle>
          <p className="mt-1 text-ink-2 text-small">
            {decisions.length < NEWEST ? 'All of them, newest first.' : `The newest ${NEWEST}.`} Each is kept as it was
            made, with what it looked at.
          </p>
        </div>
        <PrintButton />
      </div>
      <DecisionTable
        lines={decisionLines(decisions, { units, locale, open, nameOf: nameOfExercise(overview) })}
        timeZone={timeZone}
        locale={locale}
      />
    </section>
  );
}

/** As many as the server gives. */
const NEWEST = 100;
