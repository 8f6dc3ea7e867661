import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Far from UTC and with a quarter of an hour: what forgets a time zone fails here.
const env = {
  TZ: 'Asia/Kathmandu',
  APP_MODE: 'test',
  LOG_LEVEL: 'silent',
  // Mails of tests are kept apart from those of a developer.
  DATA_DIR: path.join(tmpdir(), 'sturdy-test-data'),
};
const alias = { '@': path.resolve(import.meta.dirname) };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          env,
          include: ['{domain,lib,components,contracts,server,trpc,app,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.int.test.ts', '**/node_modules/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          env,
          include: ['{db,server,scripts}/**/*.int.test.ts'],
          globalSetup: ['./server/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
