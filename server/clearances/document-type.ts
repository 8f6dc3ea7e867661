/** What may be kept as a letter. Its first bytes decide, never its name or what the browser says. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

/** Documents above this many bytes are refused. 10 MB. */
export const maxDocumentBytes = 10 * 1024 * 1024;
/** Documents of one clearance. */
export const maxDocuments = 10;

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  bytes.length >= at + signature.length && signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** The type by the first bytes; null for anything that is not kept. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (starts(bytes, ascii('%PDF-'))) return 'application/pdf';
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8)) return 'image/webp';
  return null;
}

const extensions: Record<MediaType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** What a file system or a header would trip over, and what turns text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const unfit = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF"*:<>?|\\/;%]/g;

/**
 * A file name that can be shown, stored and offered for saving: without folders, control characters and what turns text
 * around, at most 120 characters, and with the ending of its real type.
 */
export function safeFileName(given: string, type: MediaType): string {
  const last = given.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(unfit, ' ').replace(/\s+/g, ' ').trim();
  const base = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[. ]+|[. ]+$/g, '');
  const short = [...base].slice(0, 115).join('').trim();
  return `${short || 'letter'}.${extensions[type]}`;
}

/** The header that makes a browser save a document under its name instead of showing it. */
export function attachmentHeader(fileName: string): string {
  const plain =
    fileName
      .normalize('NFKD')
      .replace(/[^\x20-\x7E]/g, '')
      .replace(/["\\]/g, '') || 'letter';
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
