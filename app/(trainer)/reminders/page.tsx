import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/text';
import { read } from '../_data/read';
import { StaffReminders } from './_components/staff-reminders';

export const metadata: Metadata = { title: 'Reminders' };

export default async function RemindersPage() {
  const settings = await read((api) => api.notifications.settings());
  return (
    <div className="grid max-w-2xl gap-6">
      <PageTitle lead="Nothing comes until you switch it on. A mail says that there is something to read, never what or from whom.">
        Reminders
      </PageTitle>
      <StaffReminders settings={settings} />
    </div>
  );
}
