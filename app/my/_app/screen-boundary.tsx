'use client';

import { Component, type ReactNode } from 'react';
import { FailedState } from '@/components/ui/failed-state';
import { PageTitle } from '@/components/ui/text';

type Props = { title: string; children: ReactNode };

/** Keeps a screen that breaks, or whose part is out of reach, from taking the tabs with it. Give it a key per screen. */
export class ScreenBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="grid gap-5">
        <PageTitle>{this.props.title}</PageTitle>
        <FailedState title="This screen did not open" onRetry={() => window.location.reload()}>
          Nothing was lost: what you logged is kept on this device. Check the connection and try again.
        </FailedState>
      </div>
    );
  }
}
