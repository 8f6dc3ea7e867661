'use client';

import { useQuery } from '@tanstack/react-query';
import { usePlace } from '@/app/my/_app/navigation';
import { QueryState } from '@/app/my/_app/query-state';
import { type YouPart, youParts } from '@/app/my/_app/you-parts';
import type { Profile } from '@/contracts/screening';
import { useTRPC } from '@/trpc/client';
import { CalendarPart } from './calendar-part';
import { ConsentPart } from './consent-part';
import { Devices } from './devices';
import { EquipmentPart } from './equipment-part';
import { ErasurePart } from './erasure-part';
import { ExportPart } from './export-part';
import { FearedLifts } from './feared-lifts';
import { FormatsPart } from './formats-part';
import { RecordVisits } from './record-visits';
import { RemindersPart } from './reminders-part';
import { YouHome } from './you-home';

export default function YouScreen() {
  const { part } = usePlace();
  const query = useQuery(useTRPC().plan.you.queryOptions());
  return (
    <QueryState query={query} what={part ? youParts[part] : 'Your settings'}>
      {(profile) => (part ? <Part part={part} profile={profile} /> : <YouHome profile={profile} />)}
    </QueryState>
  );
}

function Part({ part, profile }: { part: YouPart; profile: Profile }) {
  const { timeZone } = profile;
  switch (part) {
    case 'formats':
      return <FormatsPart profile={profile} />;
    case 'equipment':
      return <EquipmentPart profile={profile} />;
    case 'lifts':
      return <FearedLifts />;
    case 'reminders':
      return <RemindersPart profile={profile} />;
    case 'calendar':
      return <CalendarPart timeZone={timeZone} />;
    case 'visits':
      return <RecordVisits timeZone={timeZone} />;
    case 'consent':
      return <ConsentPart profile={profile} />;
    case 'export':
      return <ExportPart />;
    case 'erasure':
      return <ErasurePart profile={profile} />;
    case 'devices':
      return <Devices timeZone={timeZone} />;
  }
}
