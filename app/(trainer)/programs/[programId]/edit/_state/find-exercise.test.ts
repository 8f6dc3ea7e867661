import { describe, expect, it } from 'vitest';
import { exerciseCalled, searchExercises } from './find-exercise';

const exercise = (id: string, name: string, aliases: readonly string[] = []) => ({ id, name, aliases });
const library = [
  exercise('romanian-deadlift', 'Romanian deadlift', ['RDL']),
  exercise('romanian-deadlift-dowel', 'Romanian deadlift, dowel'),
  exercise('deadlift', 'Deadlift', ['conventional deadlift']),
  exercise('trap-bar-deadlift', 'Trap-bar deadlift', ['hex bar deadlift']),
];

describe('finding an exercise', () => {
  it('puts the one that is called so first, then what begins so, then what has the words', () => {
    expect(searchExercises(library, 'deadlift').map(({ id }) => id)).toEqual([
      'deadlift',
      'romanian-deadlift',
      'trap-bar-deadlift',
      'romanian-deadlift-dowel',
    ]);
  });

  it.each([
    ['rdl', 'romanian-deadlift'],
    ['hex dead', 'trap-bar-deadlift'],
    ['TRAP BAR', 'trap-bar-deadlift'],
    ['dow rom', 'romanian-deadlift-dowel'],
  ])('finds by %j', (query, id) => expect(searchExercises(library, query)[0]?.id).toBe(id));

  it('takes a name only where it is that name', () => {
    expect(exerciseCalled(library, ' trap bar deadlift ')?.id).toBe('trap-bar-deadlift');
    expect(exerciseCalled(library, 'RDL')?.id).toBe('romanian-deadlift');
    expect(exerciseCalled(library, 'dead')).toBeNull();
    expect(exerciseCalled(library, '  ')).toBeNull();
  });
});
