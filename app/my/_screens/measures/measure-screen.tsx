'use client';

import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { QueryState } from '@/app/my/_app/query-state';
import type { ScreenProps } from '@/app/my/_app/screens';
import { AppLink } from '@/components/ui/app-link';
import { Icon } from '@/components/ui/icon';
import type { Measures } from '@/contracts/measures';
import { useTRPC } from '@/trpc/client';
import { BodyMassForm } from './_components/body-mass-form';
import type { FormProps } from './_components/form';
import { GrocForm } from './_components/groc-form';
import { MeasureSent } from './_components/measure-sent';
import { MinutesForm } from './_components/minutes-form';
import { Phq4Form } from './_components/phq4-form';
import { PsfsForm } from './_components/psfs-form';
import { RmdqForm } from './_components/rmdq-form';
import { useSendMeasure } from './use-send-measure';

const forms: Readonly<Record<string, ComponentType<FormProps>>> = {
  rmdq24: RmdqForm,
  psfs: PsfsForm,
  phq4: Phq4Form,
  groc: GrocForm,
  'body-mass': BodyMassForm,
  'active-minutes': MinutesForm,
};

/** One measure to fill in. */
export default function MeasureScreen({ instrument = '' }: ScreenProps) {
  const query = useQuery(useTRPC().measures.mine.queryOptions());
  return (
    <div className="grid grid-cols-1 gap-2">
      <AppLink
        href="/my/progress"
        className="-ml-2 inline-flex min-h-12 items-center gap-1 justify-self-start rounded-full px-2 font-semibold text-ink-2"
      >
        <Icon name="chevron-left" size={18} />
        Progress
      </AppLink>
      <QueryState query={query} what="This measure">
        {(measures) => <MeasureView measures={measures} instrument={instrument} />}
      </QueryState>
    </div>
  );
}

function MeasureView({ measures, instrument }: { measures: Measures; instrument: string }) {
  const { sent, send, again } = useSendMeasure(measures.timeZone);
  const Form = forms[instrument];
  if (sent) return <MeasureSent sent={sent} measures={measures} onAgain={again} />;
  return Form ? <Form measures={measures} send={send} /> : null;
}
