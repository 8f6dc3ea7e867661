import { spawn } from 'node:child_process';
import path from 'node:path';
import { installDependencies } from './install.mjs';

/** Installs what is missing, then runs a TypeScript script and ends as it ends. */
export function runScript(name) {
  installDependencies();
  const root = path.resolve(import.meta.dirname, '..');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'scripts', name), ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  // The terminal sends Ctrl-C to the whole group; other signals come to us alone.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
