import { z } from 'zod';
import { uuid } from './text';

/** "HH:MM", by quarters of an hour would be enough; every minute is taken. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'Enter a time, such as 07:30.' });

const wishes = {
  morningPush: z.boolean(),
  morningEmail: z.boolean(),
  missedPush: z.boolean(),
  missedEmail: z.boolean(),
  messagePush: z.boolean(),
  messageEmail: z.boolean(),
  /** When the question of the morning comes: between 04:00 and 11:45 on the person's wall. */
  morningAt: time.refine((at) => at >= '04:00' && at <= '11:45', { message: 'Enter a time from 04:00 to 11:45.' }),
  quietFrom: time,
  quietUntil: time,
};

export const changeNotificationsInput = z.strictObject({
  /** That of the settings that were changed; 0 where nothing was ever saved. */
  version: z.int().min(0).max(1_000_000),
  ...wishes,
});

const base64url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));

export const subscribeInput = z.strictObject({
  id: uuid,
  /** Of a browser's own push service; the server knows which those are. */
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  /** The browser's public key: 65 bytes. */
  p256dh: base64url(87),
  /** A secret of the browser and us: 16 bytes. */
  auth: base64url(22),
});

export const unsubscribeInput = z.strictObject({ endpoint: z.url({ protocol: /^https$/ }).max(1000) });

export type ChangeNotificationsInput = z.input<typeof changeNotificationsInput>;
export type SubscribeInput = z.input<typeof subscribeInput>;

export type NotificationSettings = ChangeNotificationsInput & {
  /** Where mail goes to. */
  readonly email: string;
  /** What a browser subscribes with; null where this server sends no pushes. */
  readonly pushKey: string | null;
  /** False where this server sends no mail. */
  readonly mail: boolean;
  /** Browsers that hear of anything. */
  readonly browsers: number;
};
