import { afterEach, expect, test } from 'vitest';
import { rereadEnv } from '@/lib/env';
import { pushAddress } from './push-services';

const mode = (value: string) => {
  process.env.APP_MODE = value;
  rereadEnv();
};
afterEach(() => mode('test'));

test.each([
  'https://fcm.googleapis.com/fcm/send/abc:def',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
  'https://web.push.apple.com/QGuQ',
  'https://wns2-par02p.notify.windows.com/w/?token=BQ',
])('%s belongs to a browser', (endpoint) => {
  expect(pushAddress(endpoint)?.href).toBe(endpoint);
});

test.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com:8443/fcm/send/abc',
  'https://user:secret@fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com.example.org/',
  'https://evilnotify.windows.com/',
  'https://push.apple.com.example.org/',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/',
  'https://[::1]/',
  'https://10.0.0.1/',
  'file:///etc/passwd',
  'nonsense',
  `https://fcm.googleapis.com/${'a'.repeat(1000)}`,
])('%s is never called', (endpoint) => {
  expect(pushAddress(endpoint)).toBeNull();
});

test('this machine is called in tests alone', () => {
  expect(pushAddress('https://127.0.0.1:4000/x')?.href).toBe('http://127.0.0.1:4000/x');
  mode('demo');
  expect(pushAddress('https://127.0.0.1:4000/x')).toBeNull();
});
