/** What may be kept as a picture. Its bytes decide, never a name or what the browser says. */
export type PictureType = {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  /** Pixels, as the file itself says. */
  readonly width: number;
  readonly height: number;
};

/** Pixels a side. */
const maxSide = 8192;

const ascii = (bytes: Buffer, at: number, words: string) =>
  bytes.length >= at + words.length && bytes.toString('latin1', at, at + words.length) === words;

/** Frames of a JPEG that begin with its size: all SOF markers, not DHT, JPG or DAC between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Buffer): readonly [number, number] | null {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    else {
      const length = bytes.readUInt16BE(at + 2);
      // Picture data, or a segment that cannot be: there was no frame before it.
      if (marker === 0xda || marker === 0xd9 || length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

function pngSize(bytes: Buffer): readonly [number, number] | null {
  if (bytes.length < 33 || !ascii(bytes, 12, 'IHDR')) return null;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function webpSize(bytes: Buffer): readonly [number, number] | null {
  if (bytes.length < 30) return null;
  if (ascii(bytes, 12, 'VP8X')) return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
  if (ascii(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const bits = bytes.readUInt32LE(21);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  if (ascii(bytes, 12, 'VP8 ') && bytes.readUIntBE(23, 3) === 0x9d012a) {
    return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
  }
  return null;
}

function read(bytes: Buffer): readonly [PictureType['mediaType'], readonly [number, number] | null] | null {
  if (ascii(bytes, 0, '\xff\xd8\xff')) return ['image/jpeg', jpegSize(bytes)];
  if (ascii(bytes, 0, '\x89PNG\r\n\x1a\n')) return ['image/png', pngSize(bytes)];
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')) return ['image/webp', webpSize(bytes)];
  return null;
}

/** The type and size by the bytes; null for anything that is not kept: SVG, GIF, or a size that cannot be shown. */
export function pictureTypeOf(bytes: Buffer): PictureType | null {
  const [mediaType, size] = read(bytes) ?? [];
  if (!mediaType || !size) return null;
  const [width, height] = size;
  const fits = width >= 1 && height >= 1 && width <= maxSide && height <= maxSide;
  return fits ? { mediaType, width, height } : null;
}
