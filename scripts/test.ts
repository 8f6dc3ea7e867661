import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './browser';
import { buildIfChanged } from './serve';

/**
 * Everything that must hold, in the order of what fails soonest. Every check that is not a test counts as one.
 * Ends with "N passed, N failed". `npm test -- unit` (or static, integration, e2e) runs one part.
 */
process.env.APP_MODE = 'test';
const results = path.resolve('test-results');
const only = process.argv[2];
let passed = 0;
let failed = 0;
const broken: string[] = [];

function count(name: string, good: number, bad: number): void {
  passed += good;
  failed += bad;
  if (bad > 0) broken.push(name);
}

function runQuietly(command: string, args: readonly string[], extra: Record<string, string> = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, FORCE_COLOR: '0', ...extra } });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function check(
  name: string,
  command: string,
  args: readonly string[],
  extra?: Record<string, string>,
): Promise<void> {
  const began = performance.now();
  const { code, output } = await runQuietly(command, args, extra);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trim());
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
}

type VitestReport = { success: boolean; numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };

async function vitest(project: 'unit' | 'integration'): Promise<void> {
  const file = path.join(results, `${project}.json`);
  const began = performance.now();
  const { code, output } = await runQuietly('npx', [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Partial<VitestReport>;
  const bad = report.numFailedTests ?? 0;
  // The report decides, not the exit code alone: stopping the embedded server can end the process with 0. A file that
  // does not load, an error outside of any test and a missing report are failures too.
  const good = code === 0 && report.success === true && bad === 0;
  const outside = !good && bad === 0 ? Math.max(1, report.numFailedTestSuites ?? 1) : 0;
  console.log(
    `${good ? 'ok    ' : 'FAILED'} ${project}: ${report.numPassedTests ?? 0} tests (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  if (!good) console.log(failuresIn(output).slice(0, 20_000));
  count(project, report.numPassedTests ?? 0, bad + outside);
}

/** What the reporter says of failures, without the row of dots before it. */
function failuresIn(output: string): string {
  const plain = stripVTControlCharacters(output).trim();
  const from = plain.search(/⎯+ Failed |⎯+ Unhandled |Error:/);
  return plain.slice(Math.max(0, from));
}

type PlaywrightSuite = {
  specs: { title: string; file: string; line: number; tests: { results: { errors: { message?: string }[] }[] }[] }[];
  suites?: PlaywrightSuite[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
};

/** One paragraph for each test that failed: where it is, and what it said first. */
function failuresOf(suites: readonly PlaywrightSuite[]): string[] {
  return suites.flatMap((suite) => [
    ...suite.specs.flatMap((spec) => {
      const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors));
      const said = errors.map(({ message }) => stripVTControlCharacters(message ?? '').slice(0, 1_500));
      return errors.length > 0 ? [`${spec.file}:${spec.line} ${spec.title}\n${said.join('\n')}`] : [];
    }),
    ...failuresOf(suite.suites ?? []),
  ]);
}

async function playwright(): Promise<void> {
  const file = path.join(results, 'e2e.json');
  const browser = findBrowser();
  const began = performance.now();
  const { code, output } = await runQuietly('npx', ['playwright', 'test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    ...(browser ? { BROWSER_PATH: browser } : {}),
  });
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Partial<PlaywrightReport>;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  // What did not run, or ran only on a second try, has not passed.
  const bad = unexpected + flaky + skipped;
  const good = code === 0 && expected > 0 && bad === 0;
  console.log(
    `${good ? 'ok    ' : 'FAILED'} e2e: ${expected} tests (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  // First what failed, which is what somebody wants to read; then all of it.
  if (!good) console.log([...failuresOf(report.suites ?? []), output.trim().slice(-20_000)].join('\n\n'));
  count('e2e', expected, bad + (!good && bad === 0 ? 1 : 0));
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const wants = (part: string) => only === undefined || only === part;

if (wants('static')) {
  await check('route types', 'npx', ['next', 'typegen']);
  await check('format and lint', 'npx', ['biome', 'ci', '.']);
  await check('types', 'npx', ['tsc', '--noEmit']);
  await check('dead code', 'npx', ['knip']);
  await check('migrations are consistent', 'npx', ['drizzle-kit', 'check']);
}
if (wants('unit')) await vitest('unit');
if (wants('integration')) await vitest('integration');
if (wants('e2e')) {
  const began = performance.now();
  const built = await buildIfChanged().then(
    () => true,
    (error: unknown) => {
      console.log(error);
      return false;
    },
  );
  console.log(`${built ? 'ok    ' : 'FAILED'} production build (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  count('production build', built ? 1 : 0, built ? 0 : 1);
  if (built) await playwright();
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
