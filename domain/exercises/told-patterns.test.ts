import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { pausedIn, toldPatterns } from '@/domain/exercises/told-patterns';
import { deadlift8 } from '@/domain/program/built-in/deadlift-8';
import { trunkStarter } from '@/domain/program/built-in/trunk-starter';

const report = (...triggers: string[]) => ({ triggers, leg: false });

describe('toldPatterns', () => {
  it('takes a direction that was named twice, and more often than the other', () => {
    expect(toldPatterns({ reports: [report('bending')], yes: [] })).toEqual([]);
    expect(toldPatterns({ reports: [report('bending'), report('bending', 'sitting')], yes: [] })).toEqual([
      'worse-bending',
    ]);
    expect(toldPatterns({ reports: [report('arching'), report('arching'), report('bending')], yes: [] })).toEqual([
      'worse-arching',
    ]);
    expect(toldPatterns({ reports: [report('bending', 'arching'), report('bending', 'arching')], yes: [] })).toEqual(
      [],
    );
  });

  it('takes a leg at its word, and answers of the screening', () => {
    expect(toldPatterns({ reports: [{ triggers: [], leg: true }], yes: ['bone-strength', 'weight-loss'] })).toEqual([
      'osteoporosis',
      'into-the-leg',
    ]);
  });
});

describe('pausedIn', () => {
  it('names the exercises, and says nothing where none is paused', () => {
    const [found] = pausedIn(deadlift8, ['worse-bending'], exerciseById);
    expect(found).toEqual({ pattern: 'worse-bending', names: ['Deadlift'] });
    expect(pausedIn(trunkStarter, ['very-mobile'], exerciseById)).toEqual([]);
  });
});
