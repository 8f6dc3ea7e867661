/** What is written for when a browser does not say. */
export const defaultLocale = 'en-GB';

/**
 * The person's English from an Accept-Language header ("en-AU,en;q=0.9"): words are English, so a language tag outside
 * English would mix two languages in one date. Returns `defaultLocale` when there is none, never throws.
 */
export function localeFrom(acceptLanguage: string | null | undefined): string {
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const tag = part.split(';')[0]?.trim() ?? '';
    if (!/^en-[A-Za-z]{2}$/.test(tag)) continue;
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? defaultLocale;
  }
  return defaultLocale;
}
