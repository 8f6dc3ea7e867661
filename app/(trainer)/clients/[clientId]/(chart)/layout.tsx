import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Restrictions } from '@/components/notes/restrictions';
import { pageLocale, read, readNameForTitle, readOverview } from '../../../_data/read';
import { ChartHeader } from './_components/chart-header';
import { ChartTabs } from './_components/chart-tabs';
import { LockBanner } from './_components/lock-banner';
import { ReferralBanner } from './_components/referral-banner';

type Props = { params: Promise<{ clientId: string }>; children: ReactNode };

/** The name is in the title only for somebody who may open the record. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await readNameForTitle((await params).clientId) };
}

export default async function ChartLayout({ params, children }: Props) {
  const { clientId } = await params;
  const [overview, restrictions, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.notes.restrictions({ clientId })),
    pageLocale(),
  ]);
  return (
    <div className="grid gap-5">
      <ChartHeader overview={overview} locale={locale} />
      <Restrictions restrictions={restrictions} locale={locale} />
      <LockBanner overview={overview} locale={locale} />
      <ReferralBanner clientId={clientId} locale={locale} />
      <ChartTabs clientId={clientId} accessLog={overview.may.accessLog} />
      {children}
    </div>
  );
}
