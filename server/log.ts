import pino from 'pino';
import { logLevel } from '@/lib/env';

/**
 * Structured lines for operators. Nothing of a person's health, no names, no addresses of e-mail, no tokens:
 * log ids, codes, counts and durations only.
 */
export const log = pino({
  level: logLevel(),
  base: { app: 'sturdy' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['*.password', '*.token', '*.email', '*.input', '*.params', 'err.parameters'], remove: true },
});
