import { createHash } from 'node:crypto';
import { audit } from './audit';
import type { ClinicContext, Person } from './context';
import { drawPlatesOnBooks } from './picture';
import { idAt, randomFor } from './random';

type Line = {
  readonly by: 'client' | 'trainer';
  readonly daysAgo: number;
  /** On the client's own wall. */
  readonly hour: number;
  readonly body: string;
  /** A picture of a bar whose plates lie on books. */
  readonly picture?: true;
};

type Story = {
  readonly lines: readonly Line[];
  /** How many of the lines each has seen. */
  readonly readByClient: number;
  readonly readByTrainer: number;
};

/** What some clients and their trainers wrote, by name. The newest lines say what the demo shows: read, unread, waiting. */
const stories: Readonly<Record<string, Story>> = {
  'Priya Raman': {
    readByClient: 6,
    readByTrainer: 7,
    lines: [
      {
        by: 'trainer',
        daysAgo: 31,
        hour: 11.2,
        body: 'Good to have you back. Your new plan begins this week.\n\nStart easier than you think you must: finish every set with **three good repetitions left**. If a morning is clearly worse than usual, say so there, and the next session gets lighter by itself.',
      },
      {
        by: 'client',
        daysAgo: 28,
        hour: 19.6,
        body: 'Thank you! I put the plates on two old phone books for the block pull. Is that high enough?',
        picture: true,
      },
      {
        by: 'trainer',
        daysAgo: 27,
        hour: 9.3,
        body: 'That works well. Two things to look at:\n- the bar should touch the middle of your shin\n- both sides equally high, and nothing that slides\n\nWe take a book away in week 4, if you still like it then.',
      },
      {
        by: 'client',
        daysAgo: 9,
        hour: 20.1,
        body: 'Thighs very sore since Wednesday, the back is fine. Do I train tomorrow?',
      },
      {
        by: 'trainer',
        daysAgo: 8,
        hour: 8.4,
        body: 'Yes, and keep the warm-up long. Sore legs after more work than usual are common and pass in two or three days. Tell me if the back joins in.',
      },
      { by: 'client', daysAgo: 6, hour: 18.9, body: 'All gone, and the session felt light. Thank you!' },
      {
        by: 'trainer',
        daysAgo: 1,
        hour: 16.7,
        body: 'I have looked at your last sessions and let the block pull go up by one step. If it does not feel right, take the weight from last time and write me a line.',
      },
    ],
  },
  'Lena Fischer': {
    readByClient: 1,
    readByTrainer: 1,
    lines: [
      { by: 'trainer', daysAgo: 13, hour: 10.5, body: 'Nicely even weeks. Carry on as planned.' },
      {
        by: 'client',
        daysAgo: 2,
        hour: 21.3,
        body: 'Sorry, work has swallowed me and I missed three sessions. Do I go on where I was, or go back a bit?',
      },
      { by: 'client', daysAgo: 1, hour: 7.4, body: 'I could train on Sunday, if that helps.' },
    ],
  },
  'Tom Achterberg': {
    readByClient: 2,
    readByTrainer: 3,
    lines: [
      {
        by: 'trainer',
        daysAgo: 2,
        hour: 12.2,
        body: 'I have seen your answers. Please do what the app told you and have this looked at today, even if it has eased. Lifting stays paused until then.',
      },
      { by: 'trainer', daysAgo: 2, hour: 12.3, body: 'My phone is on until six.' },
      {
        by: 'client',
        daysAgo: 1,
        hour: 15.1,
        body: 'I was at the hospital last night and they let me go home. They will write a letter, I add it when I have it. When can we talk?',
      },
    ],
  },
  'Ines Duarte': {
    readByClient: 2,
    readByTrainer: 2,
    lines: [
      {
        by: 'client',
        daysAgo: 4,
        hour: 11,
        body: 'Your app says that a doctor should look first. Did I answer something wrong?',
      },
      {
        by: 'trainer',
        daysAgo: 4,
        hour: 14.8,
        body: 'No, you did well to tell us. With osteoporosis a clinician says first which movements suit you. Walking as you do now is fine meanwhile. Add the letter under You when it comes.',
      },
    ],
  },
  'Marcus Oyelaran': {
    readByClient: 1,
    readByTrainer: 2,
    lines: [
      {
        by: 'trainer',
        daysAgo: 20,
        hour: 13,
        body: 'Twelve weeks without a flare. Your call whether we test a heavy single next block.',
      },
      {
        by: 'client',
        daysAgo: 1,
        hour: 8.2,
        body: 'The bar I use is taken on Mondays. Is the other one, 15 kg, all right if I load it to the same total?',
      },
    ],
  },
  'Aaron Whitlock': {
    readByClient: 2,
    readByTrainer: 2,
    lines: [
      { by: 'client', daysAgo: 3, hour: 7, body: 'The box squat feels stuck. Same weight for weeks now.' },
      {
        by: 'trainer',
        daysAgo: 3,
        hour: 17.5,
        body: 'I see it too. Twice it was harder than planned, so the rules took it down a little. Let us look at it together on Thursday.',
      },
    ],
  },
};

/** The thread of those who have one. Draws of its own. */
export function makeMessages(person: Person, context: ClinicContext): void {
  const story = stories[person.persona.name];
  if (!story) return;
  const rng = randomFor(context.seed, `${context.clinicId}/${person.persona.name}/messages`);
  const { clinicId, clientId, userId, trainerId } = person;
  const traced: Person = { ...person, id: (instant) => idAt(rng, instant) };
  const sent: string[] = [];
  for (const { by, daysAgo, hour, body, picture } of story.lines) {
    const at = person.at(daysAgo, hour);
    const authorId = by === 'client' ? userId : trainerId;
    const id = idAt(rng, at);
    const instant = at.toISOString();
    sent.push(instant);
    context.rows.messages.push({
      clinicId,
      clientId,
      id,
      authorId,
      side: by === 'client' ? 'client' : 'staff',
      body,
      writtenAt: instant,
      createdAt: instant,
    });
    if (picture) {
      const { content, width, height } = drawPlatesOnBooks();
      context.rows.messagePictures.push({
        clinicId,
        clientId,
        id: idAt(rng, at),
        messageId: id,
        position: 0,
        mediaType: 'image/png',
        width,
        height,
        sizeBytes: content.byteLength,
        sha256: createHash('sha256').update(content).digest('hex'),
        content,
        uploadedBy: authorId,
        createdAt: instant,
      });
    }
    audit(traced, context, {
      at,
      userId: authorId,
      action: 'message.send',
      subject: ['message', id],
      detail: { pictures: picture ? 1 : 0 },
    });
  }
  const read = (whose: string, count: number) => {
    const readUntil = sent[count - 1];
    if (readUntil) context.rows.messageReads.push({ clinicId, clientId, userId: whose, readUntil });
  };
  read(userId, story.readByClient);
  read(trainerId, story.readByTrainer);
}
