'use client';

import { useQuery } from '@tanstack/react-query';
import { QueryState } from '@/app/my/_app/query-state';
import { LockBanner } from '@/app/my/_components/lock-banner';
import { Avatar } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import type { CoachFacts } from '@/contracts/plan';
import { useTRPC } from '@/trpc/client';

export default function CoachScreen() {
  const query = useQuery(useTRPC().plan.coach.queryOptions());
  return (
    <QueryState query={query} what="Your coach">
      {(facts) => <CoachView facts={facts} />}
    </QueryState>
  );
}

function CoachView({ facts }: { facts: CoachFacts }) {
  const { clinic, lock } = facts;
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <PageTitle>Coach</PageTitle>
      {lock && <LockBanner lock={lock} clinic={clinic} />}
      <TrainerCard facts={facts} />
      <Card aria-labelledby="now">
        <CardHeader
          id="now"
          title="If something is wrong now"
          lead={`Nobody watches this app live. What you report is read ${clinic.responseTime}.`}
        />
        <ul className="mb-4 grid list-disc gap-1.5 pl-5 text-ink-2">
          <li>Numb between the legs, trouble with bladder or bowel, or a leg that gets weak: call now.</li>
          <li>Chest pain, or you feel very ill: call now.</li>
          <li>Your back hurts more than usual: tell us under “It hurts”. It answers at once what to do.</li>
        </ul>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`tel:${clinic.emergencyNumber}`} variant="danger" icon="phone">
            Call {clinic.emergencyNumber}
          </ButtonLink>
          <ButtonLink href="/my/report" variant="ghost" icon="hurts">
            It hurts
          </ButtonLink>
        </div>
      </Card>
    </div>
  );
}

function TrainerCard({ facts: { trainer, clinic } }: { facts: CoachFacts }) {
  if (!trainer) {
    return (
      <Card>
        <CardHeader title={clinic.name} lead="Nobody is named as your trainer yet." />
        <p className="text-ink-2">Ask the clinic who looks after your plan. Their number is on your papers.</p>
      </Card>
    );
  }
  return (
    <Card aria-labelledby="trainer">
      <div className="flex items-center gap-3">
        <Avatar name={trainer.name} />
        <div className="min-w-0">
          <h2 id="trainer" className="font-strong text-heading">
            {trainer.name}
          </h2>
          <p className="text-ink-2 text-small">Your trainer at {clinic.name}</p>
        </div>
      </div>
      <p className="mt-3.5">
        You get an answer <strong className="font-strong">{clinic.responseTime}</strong>.
      </p>
      <p className="mt-1.5 text-ink-2">
        You cannot write messages in the app yet. Until you can, write an e-mail or phone the clinic. Notes on a session
        and pain reports reach your trainer here.
      </p>
      <div className="mt-4">
        <ButtonLink href={`mailto:${trainer.email}`} variant="primary" className="max-w-full break-all">
          E-mail {trainer.name.split(' ')[0]}
        </ButtonLink>
        <p className="mt-2 break-all text-ink-2 text-small">{trainer.email}</p>
      </div>
    </Card>
  );
}
