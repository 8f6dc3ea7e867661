/** What the product is for and what it is not, as it ships. Source: clinical rules, "What we may say" and "Who decides". */
export const intendedUse = {
  lead: 'Sturdy keeps training plans, training logs and symptom reports for a clinic that does strength work with people who have low back pain.',
  sections: [
    {
      id: 'not',
      title: 'What it is not',
      lines: [
        'Sturdy is not clinically validated and has not been assessed as a medical device.',
        'It gives no diagnosis and replaces no examination. When no answer asks for a check, that is no medical finding.',
        'Its limits of pain, lengths of breaks and steps of load are convention. They were not validated for lifting with back pain.',
      ],
    },
    {
      id: 'charge',
      title: 'Who stays in charge',
      lines: [
        'Your trainer leads the plan. Unless your trainer has set it otherwise for you, a step up waits until they have agreed to it; until then you repeat.',
        'A lighter load or a stop comes at once, with the rule and the reason behind it. Your trainer can always choose a lighter load.',
        'After an answer that asks for a check, lifting stays locked until a clinician’s clearance is recorded.',
      ],
    },
    {
      id: 'wrong',
      title: 'When something is wrong',
      lines: [
        'Nobody watches this app live. Where you report something, it says how soon your clinic answers.',
        'In an emergency call your emergency number. Do not wait for an answer here.',
      ],
    },
    {
      id: 'say',
      title: 'What training can do',
      lines: [
        'Getting stronger is worthwhile; many people also hurt less, for several reasons.',
        'Pain up to 5 out of 10 that settles is usually acceptable; this limit comes from research on knees and tendons.',
      ],
    },
  ],
} as const;
