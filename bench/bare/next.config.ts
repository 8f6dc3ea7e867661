import type { NextConfig } from 'next';

const config: NextConfig = { poweredByHeader: false, serverExternalPackages: ['postgres'], devIndicators: false };

export default config;
