import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePrescription } from '@/domain/prescription/parse';
import { formGroups } from './forms';
import { layOut, signHeight } from './layout';
import { diagrams, type Track } from './tracks';

/** What a train spells on its way over a track. */
function rides(track: Track): fc.Arbitrary<string> {
  if (typeof track === 'string') return fc.constant(track);
  if ('rule' in track) return fc.constantFrom(...track.samples);
  if ('gap' in track) return fc.constant(' ');
  if ('seq' in track) return fc.tuple(...track.seq.map(rides)).map((parts) => parts.join(''));
  if ('choice' in track) return fc.oneof(...track.choice.map(rides));
  if ('optional' in track) return fc.oneof(fc.constant(''), rides(track.optional));
  return fc.array(rides(track.repeat), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(track.between));
}

describe.each(diagrams)('$title', ({ track, frames }) => {
  test('every way over the track is understood', () => {
    fc.assert(
      fc.property(rides(track), (ride) => {
        const read = frames.map((frame) => parsePrescription(frame + ride));
        expect(
          read.some(({ ok }) => ok),
          ride,
        ).toBe(true);
      }),
    );
  });

  test('no two signs lie on each other, and all lie within the picture', () => {
    const { signs, width, above, below } = layOut(track);
    signs.forEach((sign, index) => {
      expect(sign.x).toBeGreaterThanOrEqual(0);
      expect(sign.x + sign.width).toBeLessThanOrEqual(width);
      expect(sign.y - signHeight / 2).toBeGreaterThanOrEqual(-above);
      expect(sign.y + signHeight / 2).toBeLessThanOrEqual(below);
      for (const other of signs.slice(index + 1)) {
        const apart =
          sign.x + sign.width <= other.x || other.x + other.width <= sign.x || Math.abs(sign.y - other.y) >= signHeight;
        expect(apart, `${sign.text} ${other.text}`).toBe(true);
      }
    });
  });
});

test('every example is understood', () => {
  for (const { text, exercise, isUnderstood, meaning } of formGroups().flatMap(({ forms }) => forms)) {
    expect(isUnderstood, `${exercise}: ${text}: ${meaning.join(' ')}`).toBe(true);
  }
});
