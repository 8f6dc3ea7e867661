import type { z } from 'zod';
import type {
  DraftDiff,
  DraftState,
  discardDraft as discardInput,
  ProgramDraft,
  SaveDraftInput,
} from '@/contracts/program-drafts';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

export function openDraft(_ctx: WorkContext, _programId: string): Promise<ProgramDraft> {
  throw new AppError('unavailable');
}
export function saveDraft(_ctx: WorkContext, _input: SaveDraftInput): Promise<DraftState> {
  throw new AppError('unavailable');
}
export function markPresence(_ctx: WorkContext, _programId: string): Promise<DraftState> {
  throw new AppError('unavailable');
}
export function discardDraft(_ctx: WorkContext, _input: z.output<typeof discardInput>): Promise<DraftState> {
  throw new AppError('unavailable');
}
export function diffDraft(_ctx: WorkContext, _programId: string): Promise<DraftDiff> {
  throw new AppError('unavailable');
}
