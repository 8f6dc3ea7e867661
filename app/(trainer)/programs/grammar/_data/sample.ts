import { exerciseById } from '@/domain/exercises/library';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { programToText } from '@/domain/program/text/print';

/** A short program as text: the first week of one of ours. */
export function sampleText(): string {
  const [program] = builtInPrograms;
  if (!program) return '';
  const text = programToText(program.name, program.document, exerciseById);
  const second = text.search(/\nWeeks? 2/);
  return second < 0 ? text : text.slice(0, second).trimEnd();
}
