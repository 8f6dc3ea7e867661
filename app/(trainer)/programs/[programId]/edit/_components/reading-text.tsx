import { classNames } from '@/components/ui/class-names';
import type { GrammarProblem } from '@/domain/prescription/types';

/** A typed text with what was not understood underlined at the very characters. */
export function MarkedText({ text, problems }: { text: string; problems: readonly GrammarProblem[] }) {
  const parts: { text: string; wrong: boolean; at: number }[] = [];
  const isWrong = (at: number) => problems.some(({ from, to }) => at >= from && at < Math.max(to, from + 1));
  Array.from(text, (_, at) => at).forEach((at) => {
    const last = parts.at(-1);
    const character = text[at] ?? '';
    if (last && last.wrong === isWrong(at)) last.text += character;
    else parts.push({ text: character, wrong: isWrong(at), at });
  });
  // Something is missing at the end: the place is shown behind the last character.
  const isOpen = problems.some(({ from }) => from >= text.length);
  return (
    <>
      {parts.map((part) => (
        <span key={part.at} className={classNames(part.wrong && wrongLook)}>
          {part.text}
        </span>
      ))}
      {isOpen && <span className={wrongLook}>{'\u00a0\u00a0'}</span>}
    </>
  );
}

const wrongLook = 'underline decoration-2 decoration-pain-high decoration-wavy underline-offset-3';
