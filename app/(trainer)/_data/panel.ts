import 'server-only';
import { TRPCError } from '@trpc/server';
import type { ChartOverview, Timeline } from '@/contracts/charts';
import type { ChartFlares } from '@/contracts/flares';
import { serverCaller } from '@/trpc/server';

const weeks = 8;

/** What the side panel of triage shows; null when there is no such client within reach. */
export async function readTimelineFor(
  clientId: string,
): Promise<{ overview: ChartOverview; timeline: Timeline; flares: ChartFlares } | null> {
  const api = await serverCaller();
  try {
    const [overview, timeline, flares] = await Promise.all([
      api.charts.overview({ clientId }),
      api.charts.timeline({ clientId, weeks }),
      api.flares.ofChart({ clientId }),
    ]);
    return { overview, timeline, flares };
  } catch (error) {
    const isAbsent = error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST');
    if (isAbsent) return null;
    throw error;
  }
}
