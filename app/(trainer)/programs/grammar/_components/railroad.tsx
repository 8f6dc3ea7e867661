import { layOut, signHeight } from '../_data/layout';
import { type Diagram, trackWords } from '../_data/tracks';

const MARGIN = 22;

/** A piece of grammar as a railroad picture, with the same in words beside it. */
export function Railroad({ diagram }: { diagram: Diagram }) {
  const { id, title, words, track } = diagram;
  const { width, above, below, signs, lines } = layOut(track);
  const whole = width + 2 * MARGIN;
  const height = above + below + 8;
  return (
    <figure aria-labelledby={`${id}-title`} className="grid gap-2">
      <h3 id={`${id}-title`} className="font-strong text-item">
        {title}
      </h3>
      <p className="max-w-prose text-ink-2 text-small">{words}</p>
      <section
        tabIndex={0}
        aria-label={`${title}, drawn`}
        className="w-fit max-w-full overflow-x-auto rounded-field border border-line bg-surface p-3"
      >
        <svg
          aria-hidden="true"
          width={whole}
          height={height}
          viewBox={`${-MARGIN} ${-above - 4} ${whole} ${height}`}
          className="max-w-none"
        >
          <g fill="none" strokeWidth={1.5} className="stroke-edge">
            <path d={`M${-MARGIN + 4} -6V6M${-MARGIN + 4} 0H0`} />
            <path d={`M${width} 0H${width + MARGIN - 4}M${width + MARGIN - 4} -6V6`} />
            {lines.map((line) => (
              <path key={line} d={line} />
            ))}
          </g>
          {signs.map((sign) => (
            <g key={`${sign.x} ${sign.y}`}>
              <rect
                x={sign.x}
                y={sign.y - signHeight / 2}
                width={sign.width}
                height={signHeight}
                rx={sign.isRule ? 4 : signHeight / 2}
                strokeWidth={1.5}
                strokeDasharray={sign.isRule ? '4 3' : undefined}
                className={sign.isRule ? 'fill-surface stroke-edge' : 'fill-spruce-tint stroke-spruce'}
              />
              <text
                x={sign.x + sign.width / 2}
                y={sign.y + 4.5}
                textAnchor="middle"
                fontSize={13}
                fontWeight={sign.isRule ? 450 : 650}
                className={sign.isRule ? 'fill-ink-2' : 'fill-ink'}
              >
                {sign.text}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <figcaption>
        <details className="text-small">
          <summary className="flex min-h-12 w-fit cursor-pointer items-center text-ink-2 sm:min-h-8">In words</summary>
          <p className="max-w-prose pb-1">{sentence(trackWords(track))}</p>
        </details>
      </figcaption>
    </figure>
  );
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
