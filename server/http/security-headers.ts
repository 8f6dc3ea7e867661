import { env, isHttps } from '@/lib/env';

/** Scripts by nonce only; style attributes may be inline, style elements need the nonce; nothing else from elsewhere. */
export function contentSecurityPolicy(nonce: string): string {
  const development = env().APP_MODE === 'development';
  return [
    `default-src 'none'`,
    // React's development build turns stacks into functions with eval.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(isHttps() ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Headers of every response besides the policy on content. */
export function securityHeaders(): [string, string][] {
  return [
    ...(isHttps()
      ? ([['strict-transport-security', 'max-age=63072000; includeSubDomains']] as [string, string][])
      : []),
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
    [
      'permissions-policy',
      'accelerometer=(), autoplay=(self), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), screen-wake-lock=(self), usb=()',
    ],
  ];
}
