import type { Rollout } from '@/contracts/rollouts';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

export function listRollouts(_ctx: WorkContext, _programId: string): Promise<Rollout[]> {
  throw new AppError('unavailable');
}
