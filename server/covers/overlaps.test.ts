import { expect, it } from 'vitest';
import { overlapsOf } from './overlaps';

const cover = (id: string, trainer: string, by: string, from: string, until: string) => ({
  ...{ id, from, until },
  ...{ trainerId: trainer, trainerName: trainer, coverId: by, coverName: by },
});
const mine = cover('1', 'Ann', 'Bob', '2026-11-10', '2026-11-20');

it('names a second person who stands in on some of the days, to the day', () => {
  const touching = cover('2', 'Ann', 'Cy', '2026-11-20', '2026-11-25');
  expect(overlapsOf(mine, [mine, touching, cover('3', 'Ann', 'Di', '2026-11-21', '2026-11-25')])).toEqual([
    { kind: 'also', name: 'Cy', from: '2026-11-20', until: '2026-11-25' },
  ]);
});

it('says that whoever stands in is away too', () => {
  const away = cover('2', 'Bob', 'Ann', '2026-11-01', '2026-11-10');
  expect(overlapsOf(mine, [away, mine])).toEqual([
    { kind: 'away', name: 'Bob', from: '2026-11-01', until: '2026-11-10' },
  ]);
});

it('leaves out what concerns other people, and puts the first to begin first', () => {
  const others = [
    cover('2', 'Ann', 'Cy', '2026-11-15', '2026-11-16'),
    cover('3', 'Ann', 'Di', '2026-11-01', '2026-11-30'),
    cover('4', 'Eve', 'Bob', '2026-11-10', '2026-11-20'),
  ];
  expect(overlapsOf(mine, others).map(({ name }) => name)).toEqual(['Di', 'Cy']);
});
