import type { Track } from './tracks';

/** One sign on a track: what is written as it stands has round ends, what is to be filled in is a box. */
export type Sign = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly isRule: boolean;
};

/** A track laid out: it enters at 0 and leaves at `width`, both at height 0; units are those of the picture. */
export type Laid = {
  readonly width: number;
  /** How far it reaches above and below the line that it enters on. */
  readonly above: number;
  readonly below: number;
  readonly signs: readonly Sign[];
  /** Path data. */
  readonly lines: readonly string[];
};

export const signHeight = 28;
const HALF = signHeight / 2;
const LETTER = 8;
const PAD = 11;
const GAP = 14;
const ROW_GAP = 10;
const TURN = 10;

export function layOut(track: Track): Laid {
  if (typeof track === 'string') return sign(track.trim(), false);
  if ('rule' in track) return sign(track.rule, true);
  if ('gap' in track) return { width: GAP, above: 0, below: 0, signs: [], lines: [`M0 0H${GAP}`] };
  if ('seq' in track) return inRow(track.seq.map(layOut));
  if ('choice' in track) return stacked(track.choice.map(layOut));
  if ('optional' in track)
    return stacked([{ width: 0, above: 0, below: 0, signs: [], lines: [] }, layOut(track.optional)]);
  return looped(layOut(track.repeat), track.between.trim());
}

function sign(text: string, isRule: boolean): Laid {
  const width = text.length * LETTER + 2 * PAD;
  return { width, above: HALF, below: HALF, signs: [{ x: 0, y: 0, width, text, isRule }], lines: [] };
}

const moved = ({ signs, lines }: Laid, x: number, y: number) => ({
  signs: signs.map((each) => ({ ...each, x: each.x + x, y: each.y + y })),
  lines: lines.map((line) => shifted(line, x, y)),
});

/** Path data of M, H, V and Q in capital letters, moved. */
function shifted(line: string, x: number, y: number): string {
  return line.replace(/([MHVQ])([-\d. ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.trim().split(/\s+/).map(Number);
    const isX = (index: number) => command === 'H' || (command !== 'V' && index % 2 === 0);
    return command + values.map((value, index) => value + (isX(index) ? x : y)).join(' ');
  });
}

function inRow(items: readonly Laid[]): Laid {
  const signs: Sign[] = [];
  const lines: string[] = [];
  let x = 0;
  items.forEach((item, index) => {
    if (index > 0) {
      lines.push(`M${x} 0H${x + GAP}`);
      x += GAP;
    }
    const at = moved(item, x, 0);
    signs.push(...at.signs);
    lines.push(...at.lines);
    x += item.width;
  });
  const most = (get: (item: Laid) => number) => Math.max(...items.map(get));
  return { width: x, above: most(({ above }) => above), below: most(({ below }) => below), signs, lines };
}

/** The first on the line, the others below it. */
function stacked(items: readonly Laid[]): Laid {
  const side = 2 * TURN;
  const inner = Math.max(...items.map(({ width }) => width));
  const width = inner + 2 * side;
  const signs: Sign[] = [];
  const lines: string[] = [];
  let y = 0;
  let below = 0;
  items.forEach((item, index) => {
    if (index > 0) {
      y = below + ROW_GAP + Math.max(item.above, TURN);
      lines.push(`M0 0Q${TURN} 0 ${TURN} ${TURN}V${y - TURN}Q${TURN} ${y} ${side} ${y}`);
      lines.push(
        `M${width - side} ${y}Q${width - TURN} ${y} ${width - TURN} ${y - TURN}V${TURN}Q${width - TURN} 0 ${width} 0`,
      );
    } else lines.push(`M0 0H${side}`, `M${width - side} 0H${width}`);
    const at = moved(item, side, y);
    signs.push(...at.signs);
    lines.push(...at.lines);
    if (item.width < inner) lines.push(`M${side + item.width} ${y}H${side + inner}`);
    below = y + item.below;
  });
  return { width, above: items[0]?.above ?? 0, below, signs, lines };
}

/** The way back runs below, over the sign of what stands in between. */
function looped(item: Laid, between: string): Laid {
  const back = between === '' ? null : sign(between, false);
  const side = 2 * TURN;
  const inner = Math.max(item.width, back?.width ?? 0);
  const width = inner + 2 * side;
  const y = item.below + ROW_GAP + (back?.above ?? 0);
  const left = side + (inner - (back?.width ?? 0)) / 2;
  const at = moved(item, side, 0);
  const signs = back ? moved(back, left, y).signs : [];
  const lines = [
    `M0 0H${side}`,
    `M${side + item.width} 0H${width}`,
    `M${width - side} 0Q${width - TURN} 0 ${width - TURN} ${TURN}V${y - TURN}Q${width - TURN} ${y} ${width - side} ${y}H${left + (back?.width ?? 0)}`,
    `M${left} ${y}H${side}Q${TURN} ${y} ${TURN} ${y - TURN}V${TURN}Q${TURN} 0 ${side} 0`,
  ];
  return {
    width,
    above: item.above,
    below: y + (back?.below ?? 0),
    signs: [...at.signs, ...signs],
    lines: [...at.lines, ...lines],
  };
}
