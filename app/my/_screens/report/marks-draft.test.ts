import { expect, test } from 'vitest';
import type { BodyMark } from '@/domain/symptoms/body-map';
import type { BodyRegionId } from '@/domain/symptoms/regions';
import { askedAgain, changed, furtherLines, marksGiven, toggled, whenDrawn, withPain } from './marks-draft';

const mark = (region: BodyRegionId, kind: BodyMark['kind'] = 'ache'): BodyMark => ({ region, kind, intensity: 4 });

test('one tap marks an ache as strong as the pain that is told, now or later; one more takes it away', () => {
  const one = toggled([], 'calf-left');
  expect(withPain(one, null)).toEqual([{ region: 'calf-left', kind: 'ache', intensity: null }]);
  expect(marksGiven(one, 6)).toEqual([{ region: 'calf-left', kind: 'ache', intensity: 6 }]);
  const own = changed(toggled(one, 'neck'), 'calf-left', { intensity: 2, kind: 'numb' });
  expect(marksGiven(own, 6).map(({ kind, intensity }) => [kind, intensity])).toEqual([
    ['numb', 2],
    ['ache', 6],
  ]);
  expect(toggled(own, 'calf-left').map(({ region }) => region)).toEqual(['neck']);
});

test('what is drawn for the first time near the saddle or in both legs asks its question again', () => {
  const saddle = [mark('buttock-left', 'tingling')];
  const both = [mark('calf-left'), mark('thigh-front-right', 'numb')];
  expect(askedAgain(saddle, null)).toEqual(['saddle-numbness']);
  expect(askedAgain(saddle, saddle)).toEqual([]);
  expect(askedAgain(both, [mark('calf-left')])).toEqual(['leg-weakness']);
  expect(askedAgain(both, both)).toEqual([]);
  expect(askedAgain([mark('buttock-left'), mark('buttock-right'), mark('calf-left')], null)).toEqual([]);
});

test('says where it reaches now and where it reached then, side by side', () => {
  const last = { date: '2026-11-12', marks: [mark('buttock-left'), mark('foot-right')] };
  expect(furtherLines(last, [mark('shin-left'), mark('foot-right')])).toEqual([
    'Left side: now down to the lower leg, then down to the buttock.',
  ]);
  expect(furtherLines({ ...last, marks: [mark('neck')] }, [mark('knee-right')])).toEqual([
    'Right side: now down to the knee, then not below the back.',
  ]);
  expect(whenDrawn('2026-11-12', '2026-11-23')).toBe('on Thursday 12 November');
  expect(whenDrawn('2026-11-22', '2026-11-23')).toBe('yesterday');
  expect(whenDrawn('2026-11-23', '2026-11-23')).toBe('earlier today');
});
