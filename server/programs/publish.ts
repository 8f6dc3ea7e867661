import type { PublishDraftInput, PublishedDraft } from '@/contracts/program-drafts';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

export function publishDraft(_ctx: WorkContext, _input: PublishDraftInput): Promise<PublishedDraft> {
  throw new AppError('unavailable');
}
