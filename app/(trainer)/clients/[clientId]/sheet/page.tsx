import type { Metadata } from 'next';
import { PlanSheetPage } from '@/components/print/plan-sheet';
import { PrintButton } from '@/components/print/print-button';
import { SheetWeeks } from '@/components/print/sheet-weeks';
import { UpLink } from '../../../_components/up-link';
import { pageLocale, read, readOverview } from '../../../_data/read';

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<{ week?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { client } = await readOverview((await params).clientId);
  return { title: `${client.name}: plan on paper` };
}

export default async function SheetPage({ params, searchParams }: Props) {
  const [{ clientId }, { week }] = await Promise.all([params, searchParams]);
  const wanted = /^[1-9]\d?$/.test(week ?? '') ? { week: Number(week) } : {};
  const [sheet, locale] = await Promise.all([read((api) => api.charts.sheet({ clientId, ...wanted })), pageLocale()]);
  return (
    <div className="grid grid-cols-1 gap-5">
      <UpLink href={`/clients/${clientId}/plan`}>Plan</UpLink>
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <h1 className="font-strong text-title">Plan on paper</h1>
        <div className="flex flex-wrap items-center gap-2">
          <SheetWeeks sheet={sheet} href={(number) => `/clients/${clientId}/sheet?week=${number}`} />
          <PrintButton />
        </div>
      </div>
      <div className="rounded-card border border-line bg-surface p-5 shadow-card print:border-0 print:bg-transparent print:p-0 print:shadow-none">
        <PlanSheetPage sheet={sheet} locale={locale} />
      </div>
    </div>
  );
}
