import { expect, test } from 'vitest';
import { usualSetup } from '../domain/simulation/run';
import { simulationReport } from './simulation-report';

test('the same seed prints the same text, and says what a model is', { timeout: 30_000 }, () => {
  const setup = { ...usualSetup, clients: 30, weeks: 6, seed: 5 };
  const text = simulationReport(setup, 4);
  expect(simulationReport(setup, 4)).toBe(text);
  expect(simulationReport({ ...setup, seed: 6 }, 4)).not.toBe(text);
  expect(text).toMatch(/^A model is an argument, not evidence\./);
  expect(text).toContain('30 simulated clients, 6 weeks');
  expect(text).toMatch(/noise = 1\.4 +[+-]?\d/);
  expect(simulationReport(setup, 0)).not.toContain('FLIPS');
});
