import { createHash } from 'node:crypto';

/** The header in which a page of the client's app says for whom it asks. */
export const storeHeader = 'x-kept-for';

/** Name of what this person keeps on a device: the same at every sign-in, and it tells nobody who it is. */
export function storeNameOf({ clinicId, userId }: { clinicId: string; userId: string }): string {
  return createHash('sha256').update(`device store ${clinicId} ${userId}`).digest('base64url').slice(0, 22);
}
