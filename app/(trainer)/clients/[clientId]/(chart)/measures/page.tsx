import { BenefitBoard } from '@/components/benefits/benefit-board';
import { PrintButton } from '@/components/print/print-button';
import { ButtonLink } from '@/components/ui/button';
import { SectionTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../../../_data/read';
import { MeasuresTable } from './_components/measures-table';
import { ResultsLists } from './_components/results-lists';

type Props = { params: Promise<{ clientId: string }> };

export default async function MeasuresPage({ params }: Props) {
  const { clientId } = await params;
  const [measures, locale] = await Promise.all([read((api) => api.measures.chart({ clientId })), pageLocale()]);
  const { board, units, today } = measures;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-6">
      <section aria-labelledby="measures" className="grid min-w-0 grid-cols-1 gap-3">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <SectionTitle id="measures">Tests and questionnaires</SectionTitle>
            <p className="mt-1 text-ink-2 text-small">
              At the start, then every four weeks. The shaded band is what a measure cannot tell from error.
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            {measures.mayEnter && (
              <ButtonLink
                href={`/clients/${clientId}/measures-day`}
                variant="ghost"
                icon="clock"
                className="print:hidden"
              >
                Measures day
              </ButtonLink>
            )}
            <PrintButton />
          </div>
        </div>
        <MeasuresTable measures={measures} clientId={clientId} locale={locale} />
      </section>
      <section aria-labelledby="benefits" className="grid min-w-0 grid-cols-1 gap-3">
        <div>
          <SectionTitle id="benefits">What training may do</SectionTitle>
          <p className="mt-1 text-ink-2 text-small">
            Each is measured, none is promised. The client sees the same board.
          </p>
        </div>
        <BenefitBoard tiles={board} units={units} today={today} locale={locale} />
      </section>
      <ResultsLists measures={measures} clientId={clientId} locale={locale} />
    </div>
  );
}
