import type { z } from 'zod';
import type { Policy } from '@/domain/progression/policy';
import type { Restriction } from './notes';
import type { SessionDetail } from './plan';
import type { ClientFacts, ClinicFacts, Gates, Lock } from './screening';
import { lineChangeInput, sessionFinishInput, sessionStartInput, setCorrectInput, setLogInput } from './sessions';
import type { LiftCheck } from './technique';
import { uuid } from './text';

/** What a phone would send, with whose it is: a staff person enters it for them. */
const whose = { clientId: uuid };
export const floorStartInput = sessionStartInput.safeExtend(whose);
export const floorLogSetInput = setLogInput.safeExtend(whose);
export const floorCorrectSetInput = setCorrectInput.safeExtend(whose);
export const floorChangeLineInput = lineChangeInput.safeExtend(whose);
export const floorFinishInput = sessionFinishInput.safeExtend(whose);

export type FloorStartInput = z.input<typeof floorStartInput>;
export type FloorLogSetInput = z.input<typeof floorLogSetInput>;
export type FloorCorrectSetInput = z.input<typeof floorCorrectSetInput>;
export type FloorChangeLineInput = z.input<typeof floorChangeLineInput>;
export type FloorFinishInput = z.input<typeof floorFinishInput>;

/** Somebody who can be put on the floor. */
export type FloorCandidate = {
  readonly clientId: string;
  readonly name: string;
  /** Of a trainer whom this person stands in for. */
  readonly isCover: boolean;
  /** What locks lifting today; null for nothing. */
  readonly lock: Lock['level'] | null;
  /** The session of today, as far as the plan goes; null for none. */
  readonly session: { readonly title: string; readonly state: 'planned' | 'started' | 'done' } | null;
};

/** One client on the floor: today's session as their own phone would show it, and what only staff see. */
export type FloorColumn = Gates & {
  readonly clientId: string;
  /** The client's day. */
  readonly today: string;
  readonly client: ClientFacts;
  readonly clinic: ClinicFacts;
  readonly policy: Policy;
  readonly intakeDone: boolean;
  readonly hasPlan: boolean;
  /** The day of the flare that goes on, its first is 1; null for none. */
  readonly flareDay: number | null;
  /** The one under way, else today's or the flare's; null for none. */
  readonly session: SessionDetail | null;
  /** The next one to come, where today's is done or there is none. */
  readonly next: { readonly title: string; readonly date: string } | null;
  readonly restrictions: readonly Restriction[];
  /** The lifts of the session, with the cues to look at and the last word on each. */
  readonly checks: readonly LiftCheck[];
};
