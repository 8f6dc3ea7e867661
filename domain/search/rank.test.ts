import { expect, test } from 'vitest';
import { folded, ranked } from './rank';

const people = ['Ann Baker', 'Joanna Bell', 'Ann-Marie Obi', 'Marianne Ann', 'Ann', 'Lennart Ånnström'].map((name) => ({
  name,
}));
const found = (query: string, limit = 6) => ranked(people, query, limit).map(({ name }) => name);

test('the whole name, its beginning, beginnings of its words, then what is only in it', () => {
  expect(found('ann')).toEqual([
    'Ann',
    'Ann Baker',
    'Ann-Marie Obi',
    'Marianne Ann',
    'Lennart Ånnström',
    'Joanna Bell',
  ]);
});

test('words in any order, each of them somewhere', () => {
  expect(found('bak ann')).toEqual(['Ann Baker']);
  expect(found('ann zzz')).toEqual([]);
});

test.each([
  ['ANNSTROM', ['Lennart Ånnström']],
  ['  ann   marie ', ['Ann-Marie Obi']],
  ['joanna-BELL', ['Joanna Bell']],
])('case, accents and signs do not count: %s', (query, names) => {
  expect(found(query)).toEqual(names);
});

test('letters with no accent to lose', () => {
  expect(['Øystein', 'Weiß', 'Łukasz', 'Æsa', 'O’Neill'].map(folded)).toEqual([
    'oystein',
    'weiss',
    'lukasz',
    'aesa',
    'oneill',
  ]);
});

test('an alias finds, behind the same in a name', () => {
  const exercises = [
    { name: 'Romanian deadlift', aliases: ['RDL'] },
    { name: 'RDL with a pause', aliases: [] },
    { name: 'Side plank', aliases: ['side bridge'] },
  ];
  expect(ranked(exercises, 'rdl', 6).map(({ name }) => name)).toEqual(['Romanian deadlift', 'RDL with a pause']);
  expect(ranked(exercises, 'bridge', 6).map(({ name }) => name)).toEqual(['Side plank']);
});

test('what is archived stands last, however well it answers', () => {
  const list = [
    { name: 'Ann', isLast: true },
    { name: 'Joanna Bell', isLast: false },
  ];
  expect(ranked(list, 'ann', 6).map(({ name }) => name)).toEqual(['Joanna Bell', 'Ann']);
  expect(ranked(list, 'ann', 1).map(({ name }) => name)).toEqual(['Joanna Bell']);
});

test('nothing for nothing, and never more than asked for', () => {
  expect([found(''), found('  – '), found('ann', 2)]).toEqual([[], [], ['Ann', 'Ann Baker']]);
});

test('the order does not depend on how they came', () => {
  expect(ranked([...people].reverse(), 'ann', 6)).toEqual(ranked(people, 'ann', 6));
});
