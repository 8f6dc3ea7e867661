import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Places } from './places';

const names: Readonly<Record<string, string>> = { a: 'Robin', b: 'Kim', c: 'Lee', d: 'Max' };

/** The places of four who were chosen, one of whom is out of reach. */
function placesWithout(absent: string) {
  return renderToStaticMarkup(
    <Places
      clientIds={['a', 'b', 'c', 'd']}
      view={{ columns: new Map(), absent: new Set([absent]), isReading: true, failure: null }}
      outbox={{} as never}
      locale="en-GB"
      nameOf={(id) => names[id ?? ''] ?? ''}
      onRetry={() => undefined}
      onTakeOff={() => undefined}
    />,
  );
}

describe('the places on the floor', () => {
  it('stay those of the others when one client goes out of reach', () => {
    const html = placesWithout('b');
    const found = [...html.matchAll(/Robin is loading|Kim<\/span> is not on your list|Lee is loading|Max is loading/g)];
    expect(found.map(([words]) => words.split(/[ <]/)[0])).toEqual(['Robin', 'Kim', 'Lee', 'Max']);
    // As wide as four are.
    expect(html).toContain('xl:grid-cols-4');
    expect(html).toContain('aria-label="Take Kim off the floor"');
    expect(html.match(/Take off the floor/g)).toHaveLength(1);
  });

  it('keep number and colour', () => {
    expect(placesWithout('b')).toContain('var(--plate-20)');
    expect(placesWithout('c')).toContain('var(--plate-15)');
  });
});
