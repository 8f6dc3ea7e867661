import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/text';
import { UpLink } from '../../../_components/up-link';
import { pageLocale, read, readOverview } from '../../../_data/read';
import { AssignForm } from './_components/assign-form';

type Props = { params: Promise<{ clientId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { client, may } = await readOverview((await params).clientId);
  if (!may.plan) notFound();
  return { title: `Assign a program to ${client.name}` };
}

export default async function AssignPage({ params }: Props) {
  const { clientId } = await params;
  const [overview, programs, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.programs.list({})),
    pageLocale(),
  ]);
  if (!overview.may.plan) notFound();
  return (
    <div className="grid gap-6">
      <UpLink href={`/clients/${clientId}`}>{overview.client.name}</UpLink>
      <PageTitle>Assign a program</PageTitle>
      {programs.length > 0 ? (
        <AssignForm client={overview.client} today={overview.today} programs={programs} locale={locale} />
      ) : (
        <EmptyState icon="programs" title="No program to assign yet" />
      )}
    </div>
  );
}
