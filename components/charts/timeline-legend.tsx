import type { ReactNode } from 'react';
import type { Timeline } from '@/contracts/charts';
import { PainMark } from './pain-mark';
import { SquareMark } from './session-squares';

/** What the marks of the timeline mean; only those that occur in it. */
export function TimelineLegend({ timeline: { flares, usualPain, sessions, loose } }: { timeline: Timeline }) {
  return (
    <ul aria-label="What the marks mean" className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-ink-2 text-tiny">
      <Entry words="before a session">
        <circle cx={7} cy={7} r={4} strokeWidth={1.6} className="fill-surface stroke-ink-2" />
      </Entry>
      <Entry words="worst during or after">
        <line x1={2} x2={12} y1={7} y2={7} strokeWidth={2.5} className="stroke-ink-2" />
      </Entry>
      <Entry words="next morning, 0–3">
        <PainMark x={7} y={7} pain={2} size={4.5} />
      </Entry>
      <Entry words="4–5">
        <PainMark x={7} y={7} pain={4} size={4.5} />
      </Entry>
      <Entry words="6–10">
        <PainMark x={7} y={7} pain={7} size={4.5} />
      </Entry>
      {loose.length > 0 && (
        <Entry words="other report">
          <PainMark x={7} y={7} pain={2} size={2.6} />
        </Entry>
      )}
      {usualPain !== null && (
        <Entry words={`usual pain ${usualPain}`}>
          <line x1={0} x2={14} y1={7} y2={7} strokeDasharray="2 4" className="stroke-edge" />
        </Entry>
      )}
      {sessions.some(({ state }) => state === 'done') && (
        <Entry words="session done">
          <SquareMark x={7} y={7} size={12} state="done" />
        </Entry>
      )}
      {sessions.some(({ state }) => state === 'missed') && (
        <Entry words="missed">
          <SquareMark x={7} y={7} size={12} state="missed" />
        </Entry>
      )}
      {flares.length > 0 && (
        <Entry words="flare: told by the client, or at least 2 above usual for two days or more">
          <rect width={14} height={14} rx={2} className="fill-pain-high-tint stroke-pain-high-ink" />
        </Entry>
      )}
    </ul>
  );
}

function Entry({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true" className="shrink-0">
        {children}
      </svg>
      {words}
    </li>
  );
}
