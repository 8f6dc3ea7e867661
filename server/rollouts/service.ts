import type { CreateRolloutInput, Rollout } from '@/contracts/rollouts';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

export function createRollout(_ctx: WorkContext, _input: CreateRolloutInput): Promise<Rollout> {
  throw new AppError('unavailable');
}
