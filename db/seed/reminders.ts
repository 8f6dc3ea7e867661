import type { ClinicContext } from './context';

/** Who has switched reminders on in the demo, by address: by mail, which lands in the outbox of this machine. */
const wanted = {
  'client@demo.sturdy.test': { morningEmail: true, missedEmail: true, messageEmail: true },
  'coach@demo.sturdy.test': { messageEmail: true },
} as const;

/** The reminders that people of this clinic have asked for. */
export function chooseReminders({ clinicId, rows }: ClinicContext): void {
  for (const { clinicId: at, userId, email, createdAt } of rows.memberships) {
    const wishes = at === clinicId ? wanted[email as keyof typeof wanted] : undefined;
    if (wishes)
      rows.notificationSettings.push({ clinicId, userId, ...wishes, ...(createdAt && { updatedAt: createdAt }) });
  }
}
