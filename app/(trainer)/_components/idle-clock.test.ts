import { describe, expect, it } from 'vitest';
import { idlePhase } from './idle-clock';

const minutes = (count: number) => count * 60_000;

describe('idlePhase', () => {
  it.each([
    [0, 'working'],
    [12.9, 'working'],
    [13, 'warned'],
    [14.8, 'warned'],
    [14.9, 'over'],
    [60, 'over'],
  ] as const)('after %s of 15 minutes: %s', (idle, phase) => {
    expect(idlePhase(minutes(idle), minutes(15))).toBe(phase);
  });
});
