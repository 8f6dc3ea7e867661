/** What is written for when a browser does not say. */
export const defaultLocale = 'en-GB';

/** The tag as this machine writes it; null for one that it does not know, or that is none. */
function supported(tag: string): string | null {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * The person's English from an Accept-Language header ("en-AU,en;q=0.9"): words are English, so that nobody gets two
 * languages in one date unasked. Returns `defaultLocale` when there is none, never throws.
 */
export function localeFrom(acceptLanguage: string | null | undefined): string {
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const tag = part.split(';')[0]?.trim() ?? '';
    if (!/^en-[A-Za-z]{2}$/.test(tag)) continue;
    return supported(tag) ?? defaultLocale;
  }
  return defaultLocale;
}

/** What dates and numbers are written in: what the person chose, else what the browser says. Never throws. */
export const localeOf = (chosen: string | null | undefined, acceptLanguage: string | null | undefined): string =>
  (chosen ? supported(chosen) : null) ?? localeFrom(acceptLanguage);

/** For what is words and not a date or a number, such as "tomorrow" or "a, b and c": they stay English. */
export const wordsLocale = (locale: string): string => (locale.startsWith('en') ? locale : defaultLocale);
