import { z } from 'zod';
import type { FlareSpan } from '@/domain/flare/flare';
import { maxMessageLength, maxMessagePictures } from '@/domain/messages/limits';
import { isIsoDate } from '@/domain/schedule/dates';
import type { ClinicFacts, Lock } from './screening';
import { instant, text, uuid } from './text';

/** Where the page before ended: an instant and an id. Made by the server, sent back as it was. */
const cursor = z
  .string()
  .max(70)
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .refine((value) => isIsoDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value.split('~')[0] ?? '')))
  .nullable()
  .default(null);

const written = {
  /** Of the message; made by the device that it is written on. */
  id: uuid,
  /** Markdown without HTML and pictures. Empty when it is pictures alone. */
  body: z.union([
    z
      .string()
      .regex(/^\s*$/)
      .max(100)
      .transform(() => ''),
    text(maxMessageLength),
  ]),
  /** By the writer's clock. */
  writtenAt: instant,
  /** Of pictures sent before, in their order. One that is not there is left out. */
  pictureIds: z.array(uuid).max(maxMessagePictures).default([]),
};

type Content = { readonly body: string; readonly pictureIds: readonly string[] };
const hasContent = ({ body, pictureIds }: Content) => body !== '' || pictureIds.length > 0;
const empty = { message: 'Write something, or add a picture.' };

export const myMessagesInput = z.strictObject({ cursor });
export const sendMessageInput = z.strictObject(written).refine(hasContent, empty);
/** `created_at` of the newest message that was shown. */
export const readMessagesInput = z.strictObject({ until: instant });

export const threadInput = z.strictObject({ clientId: uuid, cursor });
export const replyInput = z.strictObject({ clientId: uuid, ...written }).refine(hasContent, empty);
export const markReadInput = z.strictObject({ clientId: uuid, until: instant });
export const inboxInput = z.strictObject({
  /** `mine`: own caseload and whom one covers today. `clinic`: everybody, for owners only. */
  scope: z.enum(['mine', 'clinic']),
  cursor,
});

export type SendMessageInput = z.input<typeof sendMessageInput>;
export type SendMessage = z.output<typeof sendMessageInput>;
export type InboxInput = z.output<typeof inboxInput>;

export type MessageSent = {
  readonly messageId: string;
  /** By the server's clock, to the microsecond. */
  readonly createdAt: string;
  readonly pictures: readonly MessagePicture[];
};

export type MessagePicture = {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

export type Message = {
  readonly id: string;
  readonly side: 'client' | 'staff';
  readonly authorId: string;
  readonly authorName: string;
  readonly body: string;
  /** By the writer's clock. */
  readonly writtenAt: string;
  /** By the server's, to the microsecond; orders. */
  readonly createdAt: string;
  readonly pictures: readonly MessagePicture[];
};

/** One page of a thread. */
export type ThreadPage = {
  /** Oldest first. */
  readonly messages: readonly Message[];
  /** Leads to those before; null at the beginning. */
  readonly nextCursor: string | null;
  /** How far the one who asks has read; null before the first time. */
  readonly ownRead: string | null;
  /** How far the other side has. */
  readonly otherRead: string | null;
};

export type MyThread = ThreadPage;

/** What a trainer must know before answering. */
export type ThreadClient = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  /** In the client's zone. */
  readonly today: string;
  readonly trainerName: string | null;
  readonly lock: Lock | null;
  readonly flare: FlareSpan | null;
  readonly clinic: Pick<ClinicFacts, 'responseTime'>;
};

export type ChartThread = ThreadPage & {
  readonly client: ThreadClient;
  /** Who asks, and whether they may answer. */
  readonly me: { readonly userId: string; readonly mayWrite: boolean };
};

export type InboxRow = {
  readonly clientId: string;
  readonly name: string;
  readonly isCover: boolean;
  /** Name of the trainer in charge; null when nobody is. */
  readonly trainerName: string | null;
  readonly lastSide: 'client' | 'staff';
  readonly lastAuthor: string;
  /** The beginning of the newest message; empty when it is pictures alone. */
  readonly excerpt: string;
  readonly lastAt: string;
  /** Messages of the client that nobody has answered and the one who asks has not read. */
  readonly unread: number;
  /** When the oldest message that nobody has answered came in; null where everything is answered. */
  readonly waitingSince: string | null;
};

export type Inbox = {
  /** Those that nobody has answered, the longest wait first; all of them on the first page, at most 200. */
  readonly waiting: readonly InboxRow[];
  /** The others, newest first. */
  readonly answered: readonly InboxRow[];
  readonly nextCursor: string | null;
  /** As the clinic promises it. */
  readonly responseTime: string;
  /** Of the clinic, for times in the list. */
  readonly timeZone: string;
};

/** For the menu. */
export type UnreadThreads = {
  readonly threads: number;
};
