import { deflateSync } from 'node:zlib';

const width = 480;
const height = 320;

type Colour = readonly [red: number, green: number, blue: number];
type Shape = { readonly colour: Colour; readonly covers: (x: number, y: number) => boolean };

const box = (colour: Colour, left: number, top: number, right: number, bottom: number): Shape => ({
  colour,
  covers: (x, y) => x >= left && x < right && y >= top && y < bottom,
});
const disc = (colour: Colour, centreX: number, centreY: number, radius: number): Shape => ({
  colour,
  covers: (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2,
});

const wall: Colour = [226, 219, 205];
const floor: Colour = [176, 150, 118];
const book: Colour = [122, 96, 84];
const cover: Colour = [196, 178, 132];
const iron: Colour = [44, 50, 54];
const hub: Colour = [150, 158, 160];
const bar: Colour = [120, 126, 128];

/** From the back to the front. */
const shapes: readonly Shape[] = [
  box(floor, 0, 236, width, height),
  box(cover, 70, 236, 190, 250),
  box(book, 74, 250, 186, 264),
  box(cover, 292, 236, 412, 250),
  box(book, 296, 250, 408, 264),
  box(bar, 20, 158, 460, 168),
  disc(iron, 130, 163, 74),
  disc(hub, 130, 163, 16),
  disc(iron, 352, 163, 74),
  disc(hub, 352, 163, 16),
];

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc(named), named.length + 4);
  return framed;
}

let drawn: Buffer | undefined;

/** A picture such as a client sends: a bar whose plates stand on old books. PNG, drawn here. */
export function drawPlatesOnBooks(): { content: Buffer; width: number; height: number } {
  if (!drawn) {
    const rows = Buffer.alloc((width * 3 + 1) * height);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const colour = shapes.findLast((shape) => shape.covers(x, y))?.colour ?? wall;
        rows.set(colour, y * (width * 3 + 1) + 1 + x * 3);
      }
    }
    const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    drawn = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
  return { content: drawn, width, height };
}
