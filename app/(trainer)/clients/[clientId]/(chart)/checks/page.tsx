import { pageLocale, read } from '../../../../_data/read';
import { ClearancesCard } from './_components/clearances-card';
import { LiftsCard } from './_components/lifts-card';
import { ScreeningCard } from './_components/screening-card';

type Props = { params: Promise<{ clientId: string }> };

export default async function ChecksPage({ params }: Props) {
  const { clientId } = await params;
  const [checks, locale] = await Promise.all([read((api) => api.checks.ofChart({ clientId })), pageLocale()]);
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <LiftsCard clientId={clientId} checks={checks} locale={locale} />
      <div className="grid min-w-0 gap-4">
        <ScreeningCard clientId={clientId} checks={checks} locale={locale} />
        <ClearancesCard checks={checks} locale={locale} />
      </div>
    </div>
  );
}
