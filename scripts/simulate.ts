import { parseArgs } from 'node:util';
import { usualSetup } from '../domain/simulation/run';
import { simulationReport } from './simulation-report';

const usage = `Usage: npm run simulate -- [--clients 10000] [--seed ${usualSetup.seed}] [--weeks 16] [--sensitivity 150]
  --clients      simulated clients, 2 to 100000
  --seed         a whole number; the same seed prints the same figures
  --weeks        length of the program, 2 to 52
  --sensitivity  clients for each row of the sensitivity table, 0 to leave it out`;

function wholeNumber(name: string, text: string | undefined, [usual, min, max]: [number, number, number]): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new RangeError(`--${name} needs a whole number from ${min} to ${max}.`);
}

try {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { clients: text, seed: text, weeks: text, sensitivity: text, help: { type: 'boolean' } },
  });
  if (values.help) console.log(usage);
  else {
    const setup = {
      ...usualSetup,
      clients: wholeNumber('clients', values.clients, [usualSetup.clients, 2, 100_000]),
      seed: wholeNumber('seed', values.seed, [usualSetup.seed, 0, 2_147_483_647]),
      weeks: wholeNumber('weeks', values.weeks, [usualSetup.weeks, 2, 52]),
    };
    const sensitivityClients = wholeNumber('sensitivity', values.sensitivity, [150, 0, 100_000]);
    console.log(simulationReport(setup, sensitivityClients));
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : 'Something went wrong.'}\n\n${usage}`);
  process.exitCode = 1;
}
