import type { PreviewRolloutInput, RolloutPreview } from '@/contracts/rollouts';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

export function previewRollout(_ctx: WorkContext, _input: PreviewRolloutInput): Promise<RolloutPreview> {
  throw new AppError('unavailable');
}
