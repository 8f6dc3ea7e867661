import type { Db } from '@/db/connection';
import type { PublishedProgram } from '@/db/factories/programs';
import { closedDays, exercises, programDrafts, programs, programVersions } from '@/db/schema';
import { exerciseById } from '@/domain/exercises/library';
import { lookupWith } from '@/domain/exercises/own';
import type { Exercise } from '@/domain/exercises/types';
import { compileGrid } from '@/domain/program/grid/compile';
import type { ProgramGrid } from '@/domain/program/grid/types';
import type { ProgramDocument } from '@/domain/program/types';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { instantAt } from '../clock';
import type { StaffKey } from '../personas/types';
import { idAt, randomFor } from '../random';
import { barbellClub, barbellClubDraft, barbellClubNotes } from './barbell-club';
import { deskBreak } from './desk-break';

/** Lifted like a kettlebell deadlift, and so drawn like one; the clinic has a sack and no bell of that size. */
function sandbagLift(): Exercise {
  const model = exerciseById('kettlebell-deadlift');
  if (!model) throw new Error('The library has lost the kettlebell deadlift');
  return {
    ...model,
    id: 'own-sandbag-lift',
    name: 'Sandbag lift',
    aliases: ['sack lift'],
    cues: ['Hug the sack, long arms.', 'Push the floor away.', 'Put it down as if it were asleep.'],
    faults: ['The sack drifts away from the shins.'],
    easier: [{ id: 'kettlebell-deadlift-raised', axis: 'range' }],
    harder: [{ id: 'suitcase-deadlift', axis: 'support' }],
  };
}

type Given = {
  readonly clinicId: string;
  readonly seed: number;
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly staff: Readonly<Partial<Record<StaffKey, string>>>;
};

/**
 * What trainers of the first clinic have made themselves: a program in its third version, which its clients still train by
 * the second, with a draft of the fourth; a program that is only a draft; an exercise; days on which the clinic is closed.
 * Returns the version that clients have.
 */
export async function makeOwnPrograms(db: Db, given: Given): Promise<PublishedProgram> {
  const { clinicId, today, timeZone, staff } = given;
  const rng = randomFor(given.seed, `${clinicId}/own programs`);
  const at = (daysAgo: number, hour: number) => instantAt(addDays(today, -daysAgo), hour, timeZone);
  const coach = staff.coach ?? '';
  const lie = staff.lie ?? '';
  const sandbag = sandbagLift();
  const lookup = lookupWith([sandbag]);
  const { id: ownId, ...definition } = sandbag;
  await db.insert(exercises).values({
    clinicId,
    id: ownId,
    definition,
    createdBy: lie,
    createdAt: at(40, 12).toISOString(),
    updatedAt: at(40, 12).toISOString(),
  });

  const club = { id: idAt(rng, at(190, 10)), name: 'Barbell club' };
  await db.insert(programs).values({
    clinicId,
    ...club,
    publishedVersion: 3,
    createdAt: at(190, 10).toISOString(),
  });
  const published = ([1, 2, 3] as const).map((number) => ({
    clinicId,
    programId: club.id,
    number,
    document: documentOf(barbellClub(number), lookup),
    publishedAt: at(number === 1 ? 190 : number === 2 ? 62 : 1, 17).toISOString(),
    publishedBy: coach,
    note: barbellClubNotes[number],
  }));
  await db.insert(programVersions).values(published);
  const inUse = published[1];
  if (!inUse) throw new Error('Barbell club has no second version');

  const desk = { id: idAt(rng, at(9, 11)), name: 'Desk break' };
  await db.insert(programs).values({ clinicId, ...desk, createdAt: at(9, 11).toISOString() });
  await db.insert(programDrafts).values([
    {
      clinicId,
      programId: club.id,
      baseVersion: 3,
      grid: barbellClubDraft(),
      version: 5,
      updatedAt: at(1, 18).toISOString(),
      updatedBy: coach,
    },
    {
      clinicId,
      programId: desk.id,
      grid: deskBreak(ownId),
      version: 12,
      updatedAt: at(3, 13).toISOString(),
      updatedBy: lie,
    },
  ]);

  const year = Number(today.slice(0, 4));
  await db.insert(closedDays).values({
    clinicId,
    id: idAt(rng, at(30, 9)),
    fromDate: `${year}-12-24`,
    untilDate: `${year}-12-27`,
    name: 'Christmas',
    createdBy: staff.owner ?? coach,
    createdAt: at(30, 9).toISOString(),
  });
  return { ...club, version: 2, document: inUse.document };
}

function documentOf(grid: ProgramGrid, lookup: Parameters<typeof compileGrid>[1]): ProgramDocument {
  const compiled = compileGrid(grid, lookup);
  if (compiled.ok) return compiled.document;
  throw new Error(compiled.problems.map(({ where, words }) => `${where}: ${words}`).join('\n'));
}
