import { once } from 'node:events';

/** Why a case is bad, in words for whoever sent it. Name the field and what is expected, never what was sent. */
export class CaseError extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one JSON object a line on standard input and writes what `answer` makes of each, one JSON object a line, in
 * order. A bad line gets `{"error": "..."}` and the rest go on; then the process ends with status 1.
 *
 * `answer` throws a {@link CaseError} for a bad case, and its message is shown. The message of any other error is not:
 * it could repeat what was sent, which may be about someone's health.
 */
export async function runJsonLines(answer: (value: Fields) => Record<string, unknown>): Promise<void> {
  // Whoever reads may have seen enough, as `head` has: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });

  const answerLine = (line: string): string => {
    try {
      return `${JSON.stringify(answer(readCase(line)))}\n`;
    } catch (error) {
      process.exitCode = 1;
      const words = error instanceof CaseError ? error.message : 'This case could not be read.';
      return `${JSON.stringify({ error: words })}\n`;
    }
  };
  for await (const lines of linesOfInput()) {
    if (!process.stdout.write(lines.map(answerLine).join(''))) await once(process.stdout, 'drain');
  }
}

/**
 * The lines that each piece of input completes, split at line feeds alone: node:readline would also split at U+2028,
 * which a JSON string may hold. A last line needs no line feed, and a last line feed begins no further line.
 */
async function* linesOfInput(): AsyncGenerator<string[]> {
  process.stdin.setEncoding('utf8');
  let rest = '';
  let atStart = true;
  for await (const piece of process.stdin as AsyncIterable<string>) {
    const text = atStart && piece.startsWith('\uFEFF') ? piece.slice(1) : piece;
    atStart = false;
    const lines = text.split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}

function readCase(line: string): Fields {
  // White space around an object, and so the CR of a CRLF, is part of JSON.
  if (line.trim() === '') throw new CaseError('Blank line: expected one JSON object a line.');
  const value = parse(line);
  if (!isObject(value)) throw new CaseError('Not an object: expected one JSON object a line.');
  return value;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new CaseError('Not JSON: expected one JSON object a line.');
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
