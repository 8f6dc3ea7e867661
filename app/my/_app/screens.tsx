'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { LoadingState } from '@/components/ui/skeleton';
import { onLostPart } from './lost-part';
import type { ScreenId } from './places';

/** What each screen gets. Only the session screen is about one planned session. */
export type ScreenProps = { readonly plannedSessionId?: string };

const loading = () => <LoadingState label="Opening" />;

/** Each screen is a part of its own, loaded when it is first opened. */
export const screens: Record<ScreenId, ComponentType<ScreenProps>> = {
  today: dynamic(() => import('../_screens/today/today-screen').catch(onLostPart), { loading }),
  plan: dynamic(() => import('../_screens/plan/plan-screen').catch(onLostPart), { loading }),
  report: dynamic(() => import('../_screens/report/report-screen').catch(onLostPart), { loading }),
  session: dynamic(() => import('../_screens/session/session-screen').catch(onLostPart), { loading }),
  progress: dynamic(() => import('../_screens/progress/progress-screen').catch(onLostPart), { loading }),
  coach: dynamic(() => import('../_screens/coach/coach-screen').catch(onLostPart), { loading }),
  you: dynamic(() => import('../_screens/you/you-screen').catch(onLostPart), { loading }),
  intake: dynamic(() => import('../_screens/intake/intake-screen').catch(onLostPart), { loading }),
};

/** Fetches the parts that a person may need where there is no signal, once the page is quiet. */
export function fetchPartsAhead(): void {
  const parts = [
    () => import('../_screens/session/session-screen'),
    () => import('../_screens/report/report-screen'),
    () => import('../_screens/today/today-screen'),
    () => import('../_screens/plan/plan-screen'),
  ];
  const fetchAll = () => {
    for (const part of parts) part().catch(() => undefined);
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(fetchAll, { timeout: 5000 });
  else setTimeout(fetchAll, 2000);
}
