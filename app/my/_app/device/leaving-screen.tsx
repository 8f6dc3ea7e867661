'use client';

import { useEffect } from 'react';
import { PageTitle } from '@/components/ui/text';
import { leave } from '../leave';
import { Alone } from './alone';

const askAgainMs = 15_000;

/** After a sign-out without a connection: nothing of before is shown, and the server is told as soon as it answers. */
export default function LeavingScreen() {
  useEffect(() => {
    let isAsking = false;
    const tell = () => {
      if (isAsking) return;
      isAsking = true;
      leave().catch(() => {
        isAsking = false;
      });
    };
    tell();
    const timer = setInterval(tell, askAgainMs);
    window.addEventListener('online', tell);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', tell);
    };
  }, []);
  return (
    <Alone>
      <PageTitle lead="What you read here is gone from this device. Your clinic’s server is told as soon as there is a connection; keep this page open until then, or open it again later. Entries that were not sent are kept for you.">
        Signed out on this device
      </PageTitle>
    </Alone>
  );
}
