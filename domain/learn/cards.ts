import { aboutCards } from './about-cards';
import { benefitCards } from './benefit-cards';
import { ruleCards } from './rule-cards';
import type { LearnCard, LearnGroup } from './types';

/** Every card, group by group in the order of the screen. */
export const learnCards: readonly LearnCard[] = [...benefitCards, ...aboutCards, ...ruleCards];

export const groupTitles: Readonly<Record<LearnGroup, { readonly title: string; readonly lead: string }>> = {
  benefits: { title: 'What training may do', lead: 'What we measure, and what is known about it.' },
  about: { title: 'Words you meet here', lead: 'What the rules keep speaking of.' },
  rules: {
    title: 'How your loads are decided',
    lead: 'Every rule of the table, the most careful first. Where several hold, the most careful one counts.',
  },
};
