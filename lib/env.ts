import { z } from 'zod';

/**
 * The only reader of `process.env`. Every setting has a default that works on one machine, save the two that
 * production must choose: its address and its secret. A wrong setting ends in one sentence that says what to do.
 */
const schema = z.object({
  APP_MODE: z.enum(['production', 'development', 'demo', 'test']),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  AUTH_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  JOBS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  EMBEDDED_PG_PORT: z.coerce.number().int().min(1).max(65_535).default(54_329),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  TRUSTED_PROXY: z.enum(['0', '1']).default('0'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Sturdy <no-reply@sturdy.invalid>'),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{87}$/)
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  BROWSER_PATH: z.string().optional(),
  SEED: z.coerce.number().int().min(0).max(4_294_967_295).default(20_261_122),
  SEED_DATE: z.iso.date().optional(),
});

const wanted: Record<string, string> = {
  APP_MODE: 'one of production, development, demo, test',
  PORT: 'a port number, such as 3000',
  DATABASE_URL:
    'a PostgreSQL address, such as postgres://app_rw:password@host:5432/sturdy, or nothing for the built-in server',
  AUTH_DATABASE_URL: 'a PostgreSQL address whose role may become app_auth',
  JOBS_DATABASE_URL: 'a PostgreSQL address whose role may become app_jobs',
  MIGRATION_DATABASE_URL: 'a PostgreSQL address whose role may create roles and tables',
  DATABASE_POOL: 'a number of connections from 2 to 100',
  EMBEDDED_PG_PORT: 'a port number, such as 54329',
  NEXTAUTH_URL: "the site's own address, such as https://sturdy.example.org",
  TRUSTED_PROXY: '1 behind a reverse proxy that sets X-Forwarded-For, else 0',
  SMTP_URL: 'an SMTP address, such as smtps://user:password@host:465, or nothing for the local outbox',
  SEED: 'a whole number from 0',
  SEED_DATE: 'a date, such as 2026-11-22, or nothing for today',
  MAIL_FROM: 'a sender, such as Sturdy <no-reply@example.org>',
  VAPID_PUBLIC_KEY: 'the public key that `npx web-push generate-vapid-keys` prints, or nothing for no web push',
  VAPID_PRIVATE_KEY: 'the private key that belongs to VAPID_PUBLIC_KEY',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, silent',
};

export type Env = z.infer<typeof schema> & { readonly NEXTAUTH_URL: string; readonly NEXTAUTH_SECRET: string };

/** A setting that is missing or wrong. The message is one sentence for the person who starts the program. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads settings from `source`. Throws `SettingsError`. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const mode = given.APP_MODE ?? (given.NODE_ENV === 'production' ? 'production' : 'development');
  const parsed = schema.safeParse({ ...given, APP_MODE: mode });
  if (!parsed.success) {
    const key = String(parsed.error.issues[0]?.path[0] ?? 'settings');
    throw new SettingsError(`Set ${key} to ${wanted[key] ?? 'a valid value'}.`);
  }
  const env = parsed.data;
  if (env.VAPID_PRIVATE_KEY !== undefined && env.VAPID_PUBLIC_KEY === undefined) {
    throw new SettingsError(`Set VAPID_PUBLIC_KEY to ${wanted.VAPID_PUBLIC_KEY}.`);
  }
  const url = new URL(env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`);
  if (env.APP_MODE === 'production') {
    if (env.NEXTAUTH_URL === undefined || url.protocol !== 'https:') {
      throw new SettingsError(`Set NEXTAUTH_URL to ${wanted.NEXTAUTH_URL}: production needs https.`);
    }
    if ((env.NEXTAUTH_SECRET ?? '').length < 32) {
      throw new SettingsError(
        'Set NEXTAUTH_SECRET to at least 32 random characters, such as the output of `openssl rand -base64 48`.',
      );
    }
    if (env.DATABASE_URL === undefined) throw new SettingsError(`Set DATABASE_URL to ${wanted.DATABASE_URL}.`);
  } else if (url.protocol === 'http:' && !loopback.has(url.hostname)) {
    throw new SettingsError('Set NEXTAUTH_URL to an https address: plain http is for this machine only.');
  }
  return { ...env, NEXTAUTH_URL: url.origin, NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? 'development-only-secret' };
}

let current: Env | undefined;

/** The settings of this process, read once. Throws `SettingsError`. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** How much is logged. Apart from the rest: a log is made in a build too, where no other setting is known yet. */
export const logLevel = (): Env['LOG_LEVEL'] =>
  schema.shape.LOG_LEVEL.catch('info').parse(process.env.LOG_LEVEL || undefined);

/** Reads the settings again. For tests, which point the process at a database of their own. Throws `SettingsError`. */
export function rereadEnv(): void {
  current = readEnv(process.env);
}

/** Cookies are `__Host-` and Secure exactly where the site is https. */
export const isHttps = (): boolean => env().NEXTAUTH_URL.startsWith('https:');
