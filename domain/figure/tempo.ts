import { interpolatePose } from '@/domain/figure/interpolate';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

/** Seconds down, pause, up, pause: as in a prescription. */
export type Tempo = readonly [down: number, low: number, up: number, high: number];

/** How a movement is shown when no tempo is prescribed. */
export const unforcedTempo: Tempo = [2, 0.3, 1.5, 0.7];

/** "As fast as it goes" (0) still has to be seen. */
const shortestMove = 0.5;
/** One whole stride, both legs. */
const strideSeconds = 1.3;

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Seconds that one repetition, or one stride, is shown for. */
export function repetitionSeconds(definition: FigureDefinition, tempo: Tempo = unforcedTempo): number {
  if (definition.cycle) return definition.cycleSeconds ?? strideSeconds;
  return Math.max(shortestMove, tempo[0]) + tempo[1] + Math.max(shortestMove, tempo[2]) + tempo[3];
}

/** How low the movement is, 0 (raised) to 1 (lowered), `seconds` (≥ 0) after it set off downwards. */
export function depthAt(tempo: Tempo, seconds: number): number {
  const down = Math.max(shortestMove, tempo[0]);
  const up = Math.max(shortestMove, tempo[2]);
  const [low, high] = [tempo[1], tempo[3]];
  const into = seconds % (down + low + up + high);
  if (into < down) return ease(into / down);
  if (into < down + low) return 1;
  if (into < down + low + up) return 1 - ease((into - down - low) / up);
  return 0;
}

/** True for a hold: there is nothing to animate. A figure that was sent or stored has two like poses instead of one. */
export const isStill = ({ cycle, start, end }: FigureDefinition): boolean =>
  !cycle && (start === end || JSON.stringify(start) === JSON.stringify(end));

/**
 * The pose `seconds` (≥ 0) after a repetition began. Lifts begin raised and go down first; a hold stays as it is;
 * walking goes round its poses evenly, whatever the tempo.
 */
export function poseAt(definition: FigureDefinition, seconds: number, tempo: Tempo = unforcedTempo): Pose {
  const { cycle, start, end, view, lowered } = definition;
  if (cycle) {
    const round = repetitionSeconds(definition);
    const step = ((seconds % round) / round) * cycle.length;
    const index = Math.floor(step) % cycle.length;
    const from = cycle[index] ?? start;
    return interpolatePose(from, cycle[(index + 1) % cycle.length] ?? from, step - Math.floor(step), view);
  }
  if (isStill(definition)) return start;
  const depth = depthAt(tempo, seconds);
  return interpolatePose(start, end, lowered === 'start' ? 1 - depth : depth, view);
}
