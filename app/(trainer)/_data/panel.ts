import 'server-only';
import { TRPCError } from '@trpc/server';
import { serverCaller } from '@/trpc/server';
import type { PanelData } from '../triage/_components/use-panel';
import { panelWeeks } from '../triage/_state/panel-weeks';

/** What the side panel of triage shows; null when there is no such client within reach. */
export async function readPanelOf(clientId: string): Promise<PanelData | null> {
  const api = await serverCaller();
  try {
    const [overview, timeline, flares, restrictions, notes] = await Promise.all([
      api.charts.overview({ clientId }),
      api.charts.timeline({ clientId, weeks: panelWeeks }),
      api.flares.ofChart({ clientId }),
      api.notes.restrictions({ clientId }),
      api.notes.list({ clientId }),
    ]);
    return { overview, timeline, flares, restrictions, notes };
  } catch (error) {
    const isAbsent = error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST');
    if (isAbsent) return null;
    throw error;
  }
}
