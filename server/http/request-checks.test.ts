import { describe, expect, it } from 'vitest';
import { clientAddress, maxBodyBytes, refuseRequest } from './request-checks';

const origin = 'https://sturdy.example.org';
const good = { origin, 'content-type': 'application/json', 'content-length': '2', 'sec-fetch-site': 'same-origin' };
const check = (change: Record<string, string | null>, method = 'POST') => {
  const headers = new Headers();
  for (const [key, value] of Object.entries({ ...good, ...change })) if (value !== null) headers.set(key, value);
  return refuseRequest({ method, headers, origin })?.status ?? 'passes';
};

describe('what a request must satisfy', () => {
  it('lets our own pages through', () => {
    expect(check({})).toBe('passes');
    expect(check({ 'content-type': 'application/json; charset=utf-8' })).toBe('passes');
    expect(check({ 'sec-fetch-site': null })).toBe('passes');
  });
  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['a null origin', { origin: 'null' }, 403],
    ['no origin', { origin: null }, 403],
    ['the same host by http', { origin: 'http://sturdy.example.org' }, 403],
    ['cross-site by fetch metadata', { 'sec-fetch-site': 'cross-site' }, 403],
    ['same-site but another origin', { 'sec-fetch-site': 'same-site' }, 403],
    ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a plain text body', { 'content-type': 'text/plain' }, 415],
    ['no length', { 'content-length': null }, 411],
    ['a length that is no number', { 'content-length': '1e3' }, 411],
    ['too much', { 'content-length': String(maxBodyBytes + 1) }, 413],
  ])('refuses %s', (_, change, status) => {
    expect(check(change)).toBe(status);
  });
  it.each(['GET', 'PUT', 'DELETE', 'HEAD', 'PATCH'])('refuses %s', (method) => {
    expect(check({}, method)).toBe(405);
  });
  it('believes a forwarded address only from a trusted proxy, and only its own entry', () => {
    const headers = new Headers({ 'x-forwarded-for': '6.6.6.6, 10.1.2.3' });
    expect(clientAddress(headers, false)).toBeNull();
    expect(clientAddress(headers, true)).toBe('10.1.2.3');
  });
});
