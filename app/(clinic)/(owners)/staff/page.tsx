import type { Metadata } from 'next';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../../(trainer)/_data/read';
import { InvitationTable } from './_components/invitation-table';
import { InviteTrainer } from './_components/invite-trainer';
import { LeftAlone } from './_components/left-alone';
import { StaffTable } from './_components/staff-table';

export const metadata: Metadata = { title: 'Staff' };

export default async function StaffPage() {
  const [staff, invitations, clinic, locale] = await Promise.all([
    read((api) => api.people.staff()),
    read((api) => api.people.invitations()),
    read((api) => api.account.clinic()),
    pageLocale(),
  ]);
  // What was accepted stands in the list of staff.
  const open = invitations.filter(({ role, state }) => role === 'trainer' && state !== 'accepted');
  return (
    <div className="grid gap-8">
      <PageTitle
        actions={<InviteTrainer />}
        lead="Who works here. An owner sees every chart and changes what the clinic has set; a trainer sees their own clients. Both count from the next page on."
      >
        Staff
      </PageTitle>
      <LeftAlone staff={staff} />
      <StaffTable staff={staff} zone={{ timeZone: clinic.timeZone, locale }} />
      <section className="grid gap-3" aria-labelledby="invitations-title">
        <SectionTitle id="invitations-title">Invitations to trainers</SectionTitle>
        <InvitationTable invitations={open} zone={{ timeZone: clinic.timeZone, locale }} />
      </section>
    </div>
  );
}
