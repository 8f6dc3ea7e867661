'use client';

import { useQuery } from '@tanstack/react-query';
import { QueryState } from '@/app/my/_app/query-state';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/text';
import { ThemeSelect } from '@/components/ui/theme-select';
import type { Profile } from '@/contracts/screening';
import { useTRPC } from '@/trpc/client';
import { ClearanceCards } from './clearance-cards';
import { Devices } from './devices';
import { EquipmentCard } from './equipment-card';
import { FearedLifts } from './feared-lifts';
import { RecordVisits } from './record-visits';
import { SignOut } from './sign-out';
import { UnitsAndZone } from './units-and-zone';

export default function YouScreen() {
  const query = useQuery(useTRPC().plan.you.queryOptions());
  return (
    <QueryState query={query} what="Your settings">
      {(profile) => <YouView profile={profile} />}
    </QueryState>
  );
}

function YouView({ profile }: { profile: Profile }) {
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <PageTitle eyebrow="You" lead={<span className="break-all">{profile.email}</span>}>
        {profile.name}
      </PageTitle>
      <ClearanceCards timeZone={profile.timeZone} />
      <Card aria-labelledby="settings">
        <CardHeader id="settings" title="Units and time" />
        <UnitsAndZone profile={profile} />
      </Card>
      <EquipmentCard profile={profile} />
      <FearedLifts />
      <Card aria-labelledby="changed">
        <CardHeader
          id="changed"
          title="Something has changed"
          lead="An illness, an operation, new medicine, something you noticed: answer all questions again."
        />
        <ButtonLink href="/my/screening" variant="ghost">
          Answer all questions
        </ButtonLink>
      </Card>
      <Card aria-labelledby="looks">
        <CardHeader id="looks" title="Looks" lead="On this device only." />
        <ThemeSelect />
      </Card>
      <Devices timeZone={profile.timeZone} />
      <RecordVisits timeZone={profile.timeZone} />
      <Card aria-labelledby="about">
        <CardHeader
          id="about"
          title="About Sturdy"
          lead="Not clinically validated, and not assessed as a medical device."
        />
        <ButtonLink href="/about" variant="ghost" icon="info">
          What Sturdy is for
        </ButtonLink>
      </Card>
      <SignOut />
    </div>
  );
}
