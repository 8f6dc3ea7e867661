import { describe, expect, it, test } from 'vitest';
import { benefitIds } from '@/domain/benefits/words';
import { defaultPolicy } from '@/domain/progression/policy';
import { lastRow, rules } from '@/domain/progression/rules';
import { bannedIn } from '@/domain/words/banned-words';
import { groupTitles, learnCards } from './cards';
import { benefitCardId, cardIdPattern, ruleCardId } from './ids';
import { surenessWords } from './types';

const idsOf = (group: string) => learnCards.filter((card) => card.group === group).map(({ id }) => id);

test('every benefit and every row of the table has its card, in their order', () => {
  expect(idsOf('benefits')).toEqual(benefitIds.map(benefitCardId));
  expect(idsOf('rules')).toEqual([...rules, lastRow].map(({ id }) => ruleCardId(id)));
  expect(idsOf('about')).toHaveLength(7);
});

test('addresses are unique and of the form that the app knows', () => {
  expect(new Set(learnCards.map(({ id }) => id)).size).toBe(learnCards.length);
  for (const { id } of learnCards) expect(id).toMatch(cardIdPattern);
});

describe.each(learnCards)('$id', ({ title, what, does, known, sure, sources, rule }) => {
  const condition = [...rules, lastRow].find(({ id }) => id === rule)?.condition(defaultPolicy) ?? '';
  const text = [title, what, does, known, condition].join('\n');

  it('is short, in words that may be said', () => {
    expect(text.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(120);
    expect(bannedIn([text, ...sources, surenessWords[sure]].join('\n\n'))).toEqual([]);
  });

  it('names sources with their year, or says that there is none', () => {
    if (sure === 'none') expect(sources).toEqual([]);
    else expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/\b(?:19|20)\d\d\b|^Convention|^NHS England/);
  });
});

test('the titles of the groups are words that may be said', () => {
  expect(
    bannedIn(
      Object.values(groupTitles)
        .map(({ title, lead }) => `${title}. ${lead}`)
        .join('\n\n'),
    ),
  ).toEqual([]);
});
