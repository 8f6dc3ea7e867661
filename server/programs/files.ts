import type { z } from 'zod';
import type { ProgramFileContent } from '@/contracts/program-document';
import type { exportProgram, ProgramFile } from '@/contracts/programs';
import { compileGrid } from '@/domain/program/grid/compile';
import { gridToText } from '@/domain/program/text/print';
import { AppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import type { WorkContext } from '@/server/trpc';
import { wantedGrid } from './wanted';

type Wanted = z.output<typeof exportProgram>;

/** A name that every file system takes. */
const fileName = (name: string, ending: string): string =>
  `${
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'program'
  }.${ending}`;

/** As plain text, to be read in again or pasted elsewhere. A draft is taken as it stands. */
export async function programAsText(ctx: WorkContext, { programId, version }: Wanted): Promise<ProgramFile> {
  const lookup = await exerciseLookup(ctx.db, ctx.actor.clinicId);
  const { program, grid } = await wantedGrid(ctx, programId, version, lookup);
  return { fileName: fileName(program.name, 'txt'), text: gridToText(program.name, grid, lookup) };
}

/** As JSON. Throws `invalid` for a draft with something that is not understood: it has no document yet. */
export async function programAsJson(ctx: WorkContext, { programId, version }: Wanted): Promise<ProgramFile> {
  const lookup = await exerciseLookup(ctx.db, ctx.actor.clinicId);
  const { program, grid } = await wantedGrid(ctx, programId, version, lookup);
  const compiled = compileGrid(grid, lookup);
  if (!compiled.ok) {
    const [{ where, words }] = compiled.problems;
    throw new AppError('invalid', `${where}: ${words} Export it as text, or settle this first.`);
  }
  const content: ProgramFileContent = { format: 'sturdy-program', name: program.name, document: compiled.document };
  return { fileName: fileName(program.name, 'json'), text: `${JSON.stringify(content, null, 2)}\n` };
}
