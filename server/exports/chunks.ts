import { AppError } from '@/server/errors';

/** Five years of a client who trains every other day are some 30 MB; more than this is a mistake. */
const maxBytes = 128 * 1024 * 1024;

/** Collects a file piece by piece as bytes. Throws when it grows beyond all reason. */
export class Chunks {
  readonly parts: Uint8Array[] = [];
  size = 0;

  constructor(private readonly tooLarge = 'Your record is too large to send in one piece. Ask your clinic for it.') {}

  add(text: string): void {
    const bytes = Buffer.from(text);
    this.size += bytes.byteLength;
    if (this.size > maxBytes) {
      throw new AppError('conflict', this.tooLarge);
    }
    this.parts.push(bytes);
  }
}
