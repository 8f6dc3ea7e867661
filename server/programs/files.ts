import type { z } from 'zod';
import type { exportProgram, ProgramFile } from '@/contracts/programs';
import type { Db } from '@/db/connection';
import { AppError } from '@/server/errors';

type Wanted = z.output<typeof exportProgram>;

export function programAsText(_db: Db, _clinicId: string, _wanted: Wanted): Promise<ProgramFile> {
  throw new AppError('unavailable');
}
export function programAsJson(_db: Db, _clinicId: string, _wanted: Wanted): Promise<ProgramFile> {
  throw new AppError('unavailable');
}
