'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { LoadingState } from '@/components/ui/skeleton';
import { part } from './parts';
import type { ScreenId } from './places';

/** What each screen gets: the session screen is about one planned session, that of measures about one of them. */
export type ScreenProps = { readonly plannedSessionId?: string; readonly instrument?: string };

const loading = () => <LoadingState label="Opening" />;

/** Each screen is a part of its own, loaded when it is first opened. */
export const screens: Record<ScreenId, ComponentType<ScreenProps>> = {
  today: dynamic(
    part(() => import('../_screens/today/today-screen')),
    { loading },
  ),
  morning: dynamic(
    part(() => import('../_screens/morning/morning-screen')),
    { loading },
  ),
  plan: dynamic(
    part(() => import('../_screens/plan/plan-screen')),
    { loading },
  ),
  program: dynamic(
    part(() => import('../_screens/plan/program-screen')),
    { loading },
  ),
  sheet: dynamic(
    part(() => import('../_screens/plan/sheet-screen')),
    { loading },
  ),
  report: dynamic(
    part(() => import('../_screens/report/report-screen')),
    { loading },
  ),
  session: dynamic(
    part(() => import('../_screens/session/session-screen')),
    { loading },
  ),
  progress: dynamic(
    part(() => import('../_screens/progress/progress-screen')),
    { loading },
  ),
  learn: dynamic(
    part(() => import('../_screens/learn/learn-screen')),
    { loading },
  ),
  measures: dynamic(
    part(() => import('../_screens/measures/measure-screen')),
    { loading },
  ),
  coach: dynamic(
    part(() => import('../_screens/coach/coach-screen')),
    { loading },
  ),
  you: dynamic(
    part(() => import('../_screens/you/you-screen')),
    { loading },
  ),
  intake: dynamic(
    part(() => import('../_screens/intake/intake-screen')),
    { loading },
  ),
  screening: dynamic(
    part(() => import('../_screens/screening/screening-screen')),
    { loading },
  ),
};
