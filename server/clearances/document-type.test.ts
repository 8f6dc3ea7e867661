import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentHeader, mediaTypeOf, safeFileName } from './document-type';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('the type of a document', () => {
  it('is what its first bytes say', () => {
    expect(mediaTypeOf(bytes('%PDF-1.7\n'))).toBe('application/pdf');
    expect(mediaTypeOf(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(mediaTypeOf(bytes([0x89], 'PNG\r\n', [0x1a], '\n'))).toBe('image/png');
    expect(mediaTypeOf(bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '))).toBe('image/webp');
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><script>1</script>'],
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a sound in the same container', 'RIFF\u0001\u0002\u0003\u0004WAVE'],
    ['an archive', 'PK\u0003\u0004'],
    ['a document that only ends like one', 'x%PDF-1.7'],
    ['a beginning that breaks off', '%PD'],
  ])('is none for %s', (_, content) => {
    expect(mediaTypeOf(bytes(content))).toBeNull();
  });
});

describe('the name of a document', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\me\\scan.PDF', 'scan.pdf'],
    ['gp letter (2).docx', 'gp letter (2).pdf'],
    ['Überweisung.pdf', 'Überweisung.pdf'],
    ['evil\u202Efdp.exe', 'evil fdp.pdf'],
    ['a"b\r\nSet-Cookie: x.pdf', 'a b Set-Cookie x.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'letter.pdf'],
    ['\uD800.pdf', '\uFFFD.pdf'],
  ])('%j becomes %j', (given, name) => {
    expect(safeFileName(given, 'application/pdf')).toBe(name);
  });

  it('never carries a folder, a control character or a quote into a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeFileName(given, 'image/png');
        expect(name).toMatch(/\.png$/);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[\\/"\p{Cc}]/u);
        expect(safeFileName(name, 'image/png')).toBe(name);
        expect(attachmentHeader(name)).toMatch(
          /^attachment; filename="[\x20-\x7E]+"; filename\*=UTF-8''[\w.~!#$&+^`|%-]+$/,
        );
      }),
    );
  });
});
