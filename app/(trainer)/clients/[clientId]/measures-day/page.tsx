import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Figure } from '@/components/figure/figure';
import { exerciseById } from '@/domain/exercises/library';
import { currentActor } from '@/server/auth/current-actor';
import { storeNameOf } from '@/server/auth/store-name';
import { UpLink } from '../../../_components/up-link';
import { goToSignIn, pageLocale, read, readOverview } from '../../../_data/read';
import { LockBanner } from '../(chart)/_components/lock-banner';
import { MeasuresDay } from './_components/measures-day';
import { dayFacts } from './_run/facts';
import { type StepId, stepIds } from './_run/run';
import { stepWords } from './_run/steps';

type Props = { params: Promise<{ clientId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { client, may } = await readOverview((await params).clientId);
  if (!may.plan) notFound();
  return { title: `${client.name}: measures day` };
}

/** Tests and questionnaires one after the other, made for a tablet on the floor. */
export default async function MeasuresDayPage({ params }: Props) {
  const { clientId } = await params;
  const [overview, measures, locale, actor] = await Promise.all([
    readOverview(clientId),
    read((api) => api.measures.chart({ clientId })),
    pageLocale(),
    currentActor(),
  ]);
  if (!actor) return goToSignIn();
  // An owner who does not train this client looks at results, and enters none.
  if (!measures.mayEnter) notFound();
  const figures = Object.fromEntries(
    stepIds.flatMap((id) => {
      const definition = stepWords[id].figure && exerciseById(stepWords[id].figure)?.figure;
      return definition ? [[id, <Figure key={id} size={220} ratio={null} definition={definition} />]] : [];
    }),
  ) as Partial<Record<StepId, ReactNode>>;
  return (
    <div className="grid grid-cols-1 gap-5">
      <UpLink href={`/clients/${clientId}/measures`}>Measures</UpLink>
      <LockBanner overview={overview} locale={locale} />
      <MeasuresDay
        facts={dayFacts(measures, { clientId, locale, store: storeNameOf(actor), isLocked: overview.lock !== null })}
        figures={figures}
      />
    </div>
  );
}
