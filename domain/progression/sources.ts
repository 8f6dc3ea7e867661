/** Where a rule comes from. `convention` means that nobody has tested the number: it is a choice, and said to be one. */
export const sources = {
  nhsCaudaEquina: 'NHS England, cauda equina syndrome early warning signs card',
  nice59: 'NICE guideline NG59, low back pain and sciatica in over 16s, 2016, updated 2020',
  ifompt2020:
    'Finucane LM et al. International framework for red flags for potential serious spinal pathologies. J Orthop Sports Phys Ther 2020;50:350–372',
  boonstra2014:
    'Boonstra AM et al. Cut-off points for mild, moderate, and severe pain on the visual analogue scale. Pain 2014;155:2545–2550',
  thomee1997:
    'Thomeé R. A comprehensive treatment approach for patellofemoral pain syndrome in young women. Phys Ther 1997;77:1690–1703',
  silbernagel2007:
    'Silbernagel KG et al. Continued sports activity, using a pain-monitoring model, during rehabilitation in patients with Achilles tendinopathy. Am J Sports Med 2007;35:897–906',
  ostelo2008:
    'Ostelo RW et al. Interpreting change scores for pain and functional status in low back pain. Spine 2008;33:90–94',
  bosquet2013:
    'Bosquet L et al. Effect of training cessation on muscular performance: a meta-analysis. Scand J Med Sci Sports 2013;23:e140–e149',
  zourdos2016:
    'Zourdos MC et al. Novel resistance training-specific rating of perceived exertion scale measuring repetitions in reserve. J Strength Cond Res 2016;30:267–275',
  macedo2010:
    'Macedo LG et al. Graded activity and graded exposure for persistent nonspecific low back pain: a systematic review. Phys Ther 2010;90:860–879',
  acsm2009:
    'American College of Sports Medicine. Progression models in resistance training for healthy adults. Med Sci Sports Exerc 2009;41:687–708',
  convention: 'Convention: no study tested this number',
} as const satisfies Record<string, string>;

export type SourceId = keyof typeof sources;

/** How sure one can be that the rule does what it is meant to do for someone who lifts with back pain. */
export type Certainty = 'low' | 'very low' | 'untested';

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  low: 'Low: guidance or trials close to this use, with few or indirect results.',
  'very low': 'Very low: taken over from other people, other joints or another purpose.',
  untested: 'Untested: a sensible convention, with no study behind the number.',
};
