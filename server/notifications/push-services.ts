import { env } from '@/lib/env';

/**
 * The services that browsers hand out addresses of: Chrome and Edge on Android, Firefox, Safari, Edge on Windows. A
 * subscription is an address that a user gives and that we call, so nothing else is ever called.
 */
const services: readonly (string | RegExp)[] = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.push\.apple\.com$/,
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.notify\.windows\.com$/,
];

const isLoopback = (url: URL) => url.hostname === '127.0.0.1' && env().APP_MODE === 'test';

/** The address of a subscription; null for one that is not of a known service over https. */
export function pushAddress(endpoint: string): URL | null {
  if (endpoint.length > 1000 || !URL.canParse(endpoint)) return null;
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  if (isLoopback(url)) {
    // A test's own service has no certificate.
    url.protocol = 'http:';
    return url;
  }
  const isKnown = services.some((host) => (typeof host === 'string' ? host === url.hostname : host.test(url.hostname)));
  return isKnown && url.port === '' ? url : null;
}
