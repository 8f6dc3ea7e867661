/** What a client agrees to before body mass is followed. A change of meaning makes a new version. */
export const bodyMassConsent = {
  version: 1,
  title: 'Follow body mass',
  lines: [
    'Nobody needs this number for your training, and it is off unless you turn it on.',
    'When it is on, you can enter it once a month, and your trainer sees it beside the other measures.',
    'Turn it off at any time: it is then hidden from you and from your clinic.',
  ],
} as const;
