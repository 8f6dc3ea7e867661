'use client';

import dynamic from 'next/dynamic';

/** A part of its own: only the page that a service worker keeps needs it. */
export const Shell = dynamic(() => import('./shell-start'));
