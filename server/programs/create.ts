import type { CreatedProgram, CreateProgramInput } from '@/contracts/program-drafts';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

export function createProgram(_ctx: WorkContext, _input: CreateProgramInput): Promise<CreatedProgram> {
  throw new AppError('unavailable');
}
