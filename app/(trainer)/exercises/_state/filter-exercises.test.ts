import { describe, expect, it } from 'vitest';
import type { LibraryExercise } from '@/contracts/exercises';
import { exercises } from '@/domain/exercises/library';
import { equipmentOf, filterExercises, noFilter } from './filter-exercises';

const [squat] = exercises.filter(({ id }) => id === 'goblet-squat');
if (!squat) throw new Error('no squat');
const library: LibraryExercise[] = [
  ...exercises.map((exercise) => ({ ...exercise, own: null })),
  { ...squat, id: 'own-z', name: 'Žercher squat', aliases: ['ZS'], own: { version: 1, archived: false } },
];
const find = (given: Partial<typeof noFilter>) => filterExercises(library, { ...noFilter, ...given });
const ids = (given: Partial<typeof noFilter>) => find(given).map(({ id }) => id);

describe('filtering the library', () => {
  it('shows everything without a filter', () => {
    expect(find({})).toEqual(library);
  });

  it('finds by every word of name, alias or cue, whatever the accents, names first', () => {
    expect(ids({ query: 'zercher' })).toEqual(['own-z']);
    expect(ids({ query: 'zs' })).toContain('own-z');
    expect(ids({ query: 'goblet squat' })[0]).toBe('goblet-squat');
    expect(ids({ query: 'squat goblet' })).toContain('goblet-squat');
    expect(ids({ query: squat.cues[0] ?? '' })).toContain('goblet-squat');
    expect(ids({ query: 'no such movement' })).toEqual([]);
    const [first] = find({ query: 'deadlift' });
    expect(first?.name.toLowerCase()).toContain('deadlift');
  });

  it('keeps what is paused for a pattern of symptoms out, and nothing else', () => {
    for (const exercise of find({ notPausedFor: 'worse-bending' })) {
      expect(exercise.pauseFor).not.toContain('worse-bending');
    }
    expect(find({ notPausedFor: 'worse-bending' }).length).toBe(
      library.filter(({ pauseFor }) => !pauseFor.includes('worse-bending')).length,
    );
  });

  it('knows what is done with nothing at all, and with what', () => {
    const bare = find({ equipment: 'none' });
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.every((exercise) => equipmentOf(exercise).length === 0)).toBe(true);
    expect(find({ equipment: 'barbell' }).every((exercise) => equipmentOf(exercise).includes('barbell'))).toBe(true);
    expect(ids({ ownOnly: true })).toEqual(['own-z']);
  });
});
