import type { BenefitId } from '@/domain/benefits/words';
import type { RuleId } from '@/domain/progression/rules';

/** Addresses of cards, for those who link to one without needing its words. */
export const ruleCardId = (rule: RuleId): string => `rule-${rule.toLowerCase()}`;

export const benefitCardId = (benefit: BenefitId): string => `benefit-${benefit}`;

/** What the id of a card looks like; whether there is such a card, only the cards know. */
export const cardIdPattern = /^(?:benefit|about|rule)-[a-z0-9-]{1,30}$/;
