import { describe, expect, it } from 'vitest';
import { pictureTypeOf } from './picture-type';

const base64 = (text: string) => Buffer.from(text, 'base64');
/** 3 × 2 pixels. */
const png = base64('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAADklEQVR4nGNgYGBAxwAAJgABaB8vAQAAAABJRU5ErkJggg==');

/** A JPEG up to its frame: an application segment, fill bytes, tables, then the size. */
function jpeg(width: number, height: number, frame = 0xc0): Buffer {
  const segment = (marker: number, body: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const size = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x22, 0]);
  size.writeUInt16BE(height, 1);
  size.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.from('Exif\0\0')),
    Buffer.from([0xff]),
    segment(0xc4, Buffer.alloc(20)),
    segment(frame, size),
  ]);
}

function webp(kind: string, body: readonly number[]): Buffer {
  const chunk = Buffer.concat([Buffer.from(kind, 'latin1'), Buffer.from([10, 0, 0, 0]), Buffer.from(body)]);
  return Buffer.concat([Buffer.from('RIFF\x40\0\0\0WEBP', 'latin1'), chunk, Buffer.alloc(12)]);
}

describe('what a picture is', () => {
  it.each([
    ['PNG', png, { mediaType: 'image/png', width: 3, height: 2 }],
    ['JPEG', jpeg(1600, 1200), { mediaType: 'image/jpeg', width: 1600, height: 1200 }],
    ['progressive JPEG', jpeg(7, 8192, 0xc2), { mediaType: 'image/jpeg', width: 7, height: 8192 }],
    [
      'WebP',
      webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x06, 0xb0, 0x04]),
      { mediaType: 'image/webp', width: 1600, height: 1200 },
    ],
    [
      'lossless WebP',
      webp('VP8L', [0x2f, 0x3f, 0xc6, 0x2b, 0x01]),
      { mediaType: 'image/webp', width: 1600, height: 1200 },
    ],
    [
      'extended WebP',
      webp('VP8X', [0, 0, 0, 0, 0x3f, 0x06, 0x00, 0xaf, 0x04, 0x00]),
      { mediaType: 'image/webp', width: 1600, height: 1200 },
    ],
  ])('%s tells its size', (_, bytes, type) => {
    expect(pictureTypeOf(bytes)).toEqual(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['SVG', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['GIF', Buffer.from('GIF89a\x10\x00\x10\x00', 'latin1')],
    ['HTML that begins like a picture', Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1')],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0, 0, 0, 0, 0])],
    ['a JPEG whose segments go in circles', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['a PNG cut short', png.subarray(0, 20)],
    ['a PNG without width', Buffer.from(png).fill(0, 16, 20)],
    ['a picture larger than can be shown', jpeg(8193, 10)],
    ['a WebP cut short', webp('VP8 ', []).subarray(0, 18)],
  ])('%s is none', (_, bytes) => {
    expect(pictureTypeOf(bytes)).toBeNull();
  });

  it('never throws, wherever a picture ends', () => {
    for (const whole of [png, jpeg(10, 10), webp('VP8X', [0, 0, 0, 0, 1, 0, 0, 1, 0, 0])]) {
      for (let end = 0; end <= whole.length; end += 1)
        expect(() => pictureTypeOf(whole.subarray(0, end))).not.toThrow();
    }
  });
});
