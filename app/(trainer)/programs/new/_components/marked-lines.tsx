'use client';

import { type RefObject, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { controlLook, type FieldWiring } from '@/components/ui/field';
import type { TextMark } from '@/domain/program/text/types';

type Props = FieldWiring & {
  textRef: RefObject<HTMLTextAreaElement | null>;
  value: string;
  marks: readonly TextMark[];
  onValueChange: (text: string) => void;
};

const look = 'min-h-80 px-3.5 py-3 font-mono text-small leading-6 whitespace-pre-wrap break-words';

/** A text area whose marks are underlined at the very characters, by the same words drawn below it. */
export function MarkedLines({ textRef, value, marks, onValueChange, ...wiring }: Props) {
  const mirrorRef = useRef<HTMLDivElement>(null);
  const lines = value.split('\n');
  return (
    <div className="relative">
      <div
        ref={mirrorRef}
        aria-hidden="true"
        className={classNames(
          look,
          'pointer-events-none absolute inset-0 overflow-hidden rounded-field border border-transparent bg-surface text-transparent',
        )}
      >
        {lines.map((line, index) => {
          const own = marks.filter((mark) => mark.line === index + 1);
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          return <div key={index}>{own.length === 0 ? line || ' ' : <Marked line={line} marks={own} />}</div>;
        })}
      </div>
      <textarea
        {...wiring}
        ref={textRef}
        rows={14}
        spellCheck={false}
        maxLength={200_000}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onScroll={(event) => {
          if (mirrorRef.current) mirrorRef.current.scrollTop = event.currentTarget.scrollTop;
        }}
        className={classNames(controlLook, look, 'relative bg-transparent!')}
      />
    </div>
  );
}

function Marked({ line, marks }: { line: string; marks: readonly TextMark[] }) {
  const isMarked = (at: number) => marks.some(({ from, to }) => at >= from && at < Math.max(to, from + 1));
  const parts: { from: number; text: string; marked: boolean }[] = [];
  Array.from({ length: line.length }, (_, at) => at).forEach((at) => {
    const last = parts.at(-1);
    if (last && last.marked === isMarked(at)) last.text += line[at];
    else parts.push({ from: at, text: line[at] ?? '', marked: isMarked(at) });
  });
  return parts.map(({ from, text, marked }) => (
    <span
      key={from}
      className={classNames(marked && 'underline decoration-2 decoration-pain-high decoration-wavy underline-offset-3')}
    >
      {text}
    </span>
  ));
}
