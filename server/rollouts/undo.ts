import type { UndoneRollout } from '@/contracts/rollouts';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

export function undoRollout(_ctx: WorkContext, _rolloutId: string): Promise<UndoneRollout> {
  throw new AppError('unavailable');
}
