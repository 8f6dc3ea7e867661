import type { z } from 'zod';
import type { ArchivedProgram, archiveProgram as archiveInput, ProgramChange } from '@/contracts/program-drafts';
import type { compareVersions, ProgramVersions } from '@/contracts/programs';
import type { Db } from '@/db/connection';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

export function programVersions(_db: Db, _clinicId: string, _programId: string): Promise<ProgramVersions> {
  throw new AppError('unavailable');
}
export function versionChanges(
  _db: Db,
  _clinicId: string,
  _input: z.output<typeof compareVersions>,
): Promise<ProgramChange[]> {
  throw new AppError('unavailable');
}
export function archiveProgram(_ctx: WorkContext, _input: z.output<typeof archiveInput>): Promise<ArchivedProgram> {
  throw new AppError('unavailable');
}
