'use client';

import { AppLink } from '@/components/ui/app-link';
import { Button, ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { useBuilder } from './builder-context';
import type { SaveState } from './use-autosave';

type Props = {
  programId: string;
  publishedVersion: number | null;
  status: SaveState;
  onRetry: () => void;
  onAbout: () => void;
  onPreview: () => void;
  onPublish: () => void;
};

/** The name, whether it is saved, and what can be done with the whole. */
export function BuilderHeader(props: Props) {
  const { programId, publishedVersion, status, onRetry, onAbout, onPreview, onPublish } = props;
  const { state } = useBuilder();
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
        <p className="text-ink-2">
          <AppLink href="/programs" className="underline-offset-3 hover:underline">
            Programs
          </AppLink>
          <span aria-hidden="true"> /</span>
        </p>
        <h1 id="page-title" tabIndex={-1} className="min-w-0 font-strong text-heading outline-none">
          {state.document.name || 'No name yet'}
        </h1>
        <Chip>{publishedVersion === null ? 'Not published yet' : `Draft of version ${publishedVersion + 1}`}</Chip>
        <Button variant="quiet" size="s" onClick={onAbout} className="max-md:min-h-12">
          About…
        </Button>
        {publishedVersion !== null && (
          <ButtonLink variant="quiet" size="s" href={`/programs/${programId}/versions`} className="max-md:min-h-12">
            Versions
          </ButtonLink>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2.5">
        <SaveWords status={status} onRetry={onRetry} />
        <Button variant="ghost" size="s" onClick={onPreview} className="max-md:min-h-12">
          Preview as client
        </Button>
        <Button size="s" onClick={onPublish} className="max-md:min-h-12">
          Publish changes…
        </Button>
      </div>
    </header>
  );
}

const savedWords = { saved: 'Saved', waiting: 'Saving …', saving: 'Saving …' } as const;

function SaveWords({ status, onRetry }: { status: SaveState; onRetry: () => void }) {
  const isFailed = status.kind === 'failed';
  return (
    <>
      <span role="status" className="max-w-80 text-small">
        {isFailed ? (
          <span className="flex items-start gap-1.5 font-semibold text-pain-high-ink">
            <Icon name="warning" size={16} className="mt-0.5" />
            <span>Not saved: {status.words} What you wrote is kept here.</span>
          </span>
        ) : (
          <span className="text-ink-2">{savedWords[status.kind]}</span>
        )}
      </span>
      {isFailed && (
        <Button variant="ghost" size="s" onClick={onRetry} className="max-md:min-h-12">
          Try again
        </Button>
      )}
    </>
  );
}
