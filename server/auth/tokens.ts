import { createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

/** What `newToken` makes: 43 characters of base64url. Anything else is refused before a query. */
const shape = /^[A-Za-z0-9_-]{43}$/;

/** A new secret of 256 random bits, fit for a cookie or a link. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256, in hexadecimal. The token has 256 random bits, so no salt and no slow hash is needed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export const isToken = (value: unknown): value is string => typeof value === 'string' && shape.test(value);

/** A keyed hash for things that can be guessed, such as an e-mail address or a network address. */
export const hashGuessable = (value: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(value).digest('hex');
