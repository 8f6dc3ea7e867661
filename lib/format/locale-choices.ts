/** What a person may choose to have dates and numbers written in, each under its own name. BCP 47 tags. */
export const localeChoices = [
  { tag: 'en-AU', name: 'English (Australia)' },
  { tag: 'en-CA', name: 'English (Canada)' },
  { tag: 'en-IN', name: 'English (India)' },
  { tag: 'en-IE', name: 'English (Ireland)' },
  { tag: 'en-NZ', name: 'English (New Zealand)' },
  { tag: 'en-ZA', name: 'English (South Africa)' },
  { tag: 'en-GB', name: 'English (United Kingdom)' },
  { tag: 'en-US', name: 'English (United States)' },
  { tag: 'da-DK', name: 'Dansk' },
  { tag: 'de-DE', name: 'Deutsch (Deutschland)' },
  { tag: 'de-AT', name: 'Deutsch (Österreich)' },
  { tag: 'de-CH', name: 'Deutsch (Schweiz)' },
  { tag: 'es-ES', name: 'Español (España)' },
  { tag: 'es-MX', name: 'Español (México)' },
  { tag: 'fr-CA', name: 'Français (Canada)' },
  { tag: 'fr-FR', name: 'Français (France)' },
  { tag: 'fr-CH', name: 'Français (Suisse)' },
  { tag: 'it-IT', name: 'Italiano' },
  { tag: 'nl-BE', name: 'Nederlands (België)' },
  { tag: 'nl-NL', name: 'Nederlands (Nederland)' },
  { tag: 'nb-NO', name: 'Norsk bokmål' },
  { tag: 'pl-PL', name: 'Polski' },
  { tag: 'pt-BR', name: 'Português (Brasil)' },
  { tag: 'pt-PT', name: 'Português (Portugal)' },
  { tag: 'fi-FI', name: 'Suomi' },
  { tag: 'sv-SE', name: 'Svenska' },
] as const;

const tags: readonly string[] = localeChoices.map(({ tag }) => tag);

export const isLocaleChoice = (tag: string): boolean => tags.includes(tag);
