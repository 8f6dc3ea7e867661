import { expect, it } from 'vitest';
import { pathAfterSignIn, stayOnOrigin } from './stay-on-origin';

const site = 'https://sturdy.example.org';

it.each([
  ['/my/today', '/my/today'],
  ['/clients/1?tab=notes#x', '/clients/1?tab=notes#x'],
  ['https://sturdy.example.org/triage', '/triage'],
  ['triage', '/triage'],
  [undefined, '/'],
  ['', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/x/..//evil.example', '/'],
  ['https://sturdy.example.org//evil.example', '/'],
  ['http://sturdy.example.org/', '/'],
  ['https://sturdy.example.org@evil.example/', '/'],
  ['https://me@sturdy.example.org/', '/'],
  ['javascript:alert(1)', '/'],
  ['data:text/html,x', '/'],
  ['https://', '/'],
  ['/api/trpc', '/'],
  ['/sign-in?callbackUrl=/sign-in', '/'],
  ['/sign-out', '/'],
])('%s leads to %s', (asked, path) => {
  expect(pathAfterSignIn(asked, site)).toBe(path);
  expect(new URL(stayOnOrigin(asked ?? '', site)).origin).toBe(site);
  expect(new URL(path, site).origin).toBe(site);
});
