export type Cell = string | number | boolean | null;

/**
 * A text that a spreadsheet would take for a formula, or that begins with a control character, gets an apostrophe before
 * it: it is then text. A number is none, and stays one to reckon with, below zero too. The exact values are in the JSON
 * file.
 */
function neutral(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /^[=+\-@\u0000-\u001f\u007f＝＋－＠]/.test(text) ? `'${text}` : text;
}

function cell(value: Cell): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? neutral(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line by RFC 4180, its end included. Numbers are written with a point, whatever the person's own sign. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = '\ufeff';
