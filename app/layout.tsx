import '@fontsource-variable/figtree/wght.css';
import './globals.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { themeCookie, themeFrom } from '@/components/ui/theme';
import { ToastProvider } from '@/components/ui/toast';

export const metadata: Metadata = {
  title: { default: 'Sturdy', template: '%s · Sturdy' },
  description: 'Strength work with back pain, with your clinic beside you.',
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
  // No page of a clinic belongs in a search engine, and no number in a page is a telephone number by guess.
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f4ee' },
    { media: '(prefers-color-scheme: dark)', color: '#101513' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [requestHeaders, requestCookies] = await Promise.all([headers(), cookies()]);
  const nonce = requestHeaders.get('x-nonce') ?? undefined;
  const theme = themeFrom(requestCookies.get(themeCookie)?.value);
  return (
    <html lang="en" {...(theme !== 'system' && { 'data-theme': theme })}>
      <body>
        <CSPProvider nonce={nonce}>
          <ToastProvider>{children}</ToastProvider>
        </CSPProvider>
      </body>
    </html>
  );
}
