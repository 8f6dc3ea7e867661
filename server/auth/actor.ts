import type { Role } from '@/server/access/capabilities';

/** Who asks, read from the database on every request. */
export type Actor = {
  readonly authSessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly clinicId: string;
  readonly clinicName: string;
  readonly role: Role;
  /** The person's own chart in this clinic; null for staff. */
  readonly clientId: string | null;
};
