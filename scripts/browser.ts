import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env } from '@/lib/env';

const debian = '/usr/bin/chromium';

/**
 * A Chromium for the tests: the one in `BROWSER_PATH`, else Debian's, else Playwright's own (`undefined`). Installs
 * what is missing where it may: Debian's package as root, Playwright's download elsewhere.
 */
export function findBrowser(): string | undefined {
  const { BROWSER_PATH } = env();
  if (BROWSER_PATH !== undefined) return BROWSER_PATH;
  if (existsSync(debian)) return debian;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium…');
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    if (existsSync(debian)) return debian;
  }
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return undefined;
}
