import type { ReactNode } from 'react';
import type { Timeline } from '@/contracts/charts';
import { PainMark } from './pain-mark';
import { SquareMark } from './session-squares';

/** What the marks of the timeline mean; only those that occur in it. */
export function TimelineLegend({ timeline }: { timeline: Timeline }) {
  const { flares, usualPain, sessions, loose } = timeline;
  if (timeline.step === 'week') return <WeekLegend timeline={timeline} />;
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

/** What the marks of a drawing by weeks mean. */
function WeekLegend({ timeline: { flares, usualPain } }: { timeline: Timeline }) {
  return (
    <ul aria-label="What the marks mean" className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-ink-2 text-tiny">
      <Entry words="mean pain of a week">
        <line x1={0} x2={14} y1={7} y2={7} strokeWidth={1.5} className="stroke-ink-2" />
      </Entry>
      <Entry words="from the lowest to the highest, coloured by the highest">
        <line
          x1={7}
          x2={7}
          y1={2}
          y2={12}
          strokeWidth={5}
          strokeLinecap="round"
          opacity={0.34}
          className="stroke-pain-mid"
        />
      </Entry>
      {usualPain !== null && (
        <Entry words={`usual pain ${usualPain}`}>
          <line x1={0} x2={14} y1={7} y2={7} strokeDasharray="2 4" className="stroke-edge" />
        </Entry>
      )}
      <Entry words="heaviest set of a week">
        <path d="M0 11H7V4H14" fill="none" strokeWidth={2} className="stroke-spruce" />
      </Entry>
      <Entry words="sessions done of a week">
        <rect x={4} y={4} width={6} height={10} className="fill-spruce" />
      </Entry>
      <Entry words="missed">
        <rect x={4} y={4} width={6} height={10} className="fill-line-strong" />
      </Entry>
      {flares.length > 0 && (
        <Entry words="flare">
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
