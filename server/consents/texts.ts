import { bodyMassConsent } from '@/server/measures/consent';
import { consentText } from '@/server/screening/consent';

/**
 * Every text that anybody has agreed to, the versions that are asked for now among them. A new version is added; an
 * earlier one stays for as long as somebody's consent names it.
 */
export const consentTexts = [
  { kind: 'health-data', ...consentText },
  { kind: 'body-mass', ...bodyMassConsent },
] as const;
