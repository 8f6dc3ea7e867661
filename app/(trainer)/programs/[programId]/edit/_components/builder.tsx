'use client';

import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { ProgramDraft } from '@/contracts/program-drafts';
import { libraryWith, lookupWith } from '@/domain/exercises/own';
import type { Exercise } from '@/domain/exercises/types';
import { gridWarnings } from '@/domain/program/grid/warnings';
import type { Policy } from '@/domain/progression/policy';
import { reduce, startWith } from '../_state/builder-state';
import { AboutDialog } from './about-dialog';
import { BuilderProvider, useBuilder } from './builder-context';
import { BuilderHeader } from './builder-header';
import { CellForm } from './cell-form';
import { GridToolbar } from './grid-toolbar';
import { KeysDialog } from './keys-dialog';
import { PreviewDialog } from './preview-dialog';
import { ProgramGrid } from './program-grid';
import { PublishDialog } from './publish-dialog';
import { RowPanel } from './row-panel';
import { SessionTabs } from './session-tabs';
import { TeamBanners } from './team-banners';
import { TotalsCard } from './totals-card';
import { type Autosave, documentOf, useAutosave } from './use-autosave';
import { useCommands } from './use-commands';
import { usePresence } from './use-presence';
import { WarningsCard } from './warnings-card';

type Props = {
  draft: ProgramDraft;
  /** The clinic's own exercises. */
  own: readonly Exercise[];
  userId: string;
  policy: Pick<Policy, 'painLimit' | 'cutMore'>;
};

/** The builder of one program: the draft as a grid, saved as it is written. */
export function ProgramBuilder({ draft, own, userId, policy }: Props) {
  const [state, dispatch] = useReducer(reduce, draft, (sent) => startWith(documentOf(sent)));
  const exercises = useMemo(() => libraryWith(own), [own]);
  const lookup = useMemo(() => lookupWith(own), [own]);
  const autosave = useAutosave({ programId: draft.programId, userId, draft, document: state.document, dispatch });
  return (
    <BuilderProvider state={state} dispatch={dispatch} exercises={exercises} lookup={lookup}>
      <BuilderPage draft={draft} policy={policy} autosave={autosave} />
    </BuilderProvider>
  );
}

type OpenDialog = 'form' | 'keys' | 'about' | 'preview' | 'publish';

function BuilderPage({
  draft,
  policy,
  autosave,
}: {
  draft: ProgramDraft;
  policy: Props['policy'];
  autosave: Autosave;
}) {
  const { state, lookup, session } = useBuilder();
  const commands = useCommands();
  const gridRef = useRef<HTMLTableElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [isExtending, setExtending] = useState(false);
  const [isWide, setWide] = useState(false);
  const [published, setPublished] = useState(draft.publishedVersion);
  const editors = usePresence(draft.programId, draft.editors, (version) => void autosave.lookAt(version));
  // Letters come first, what follows from them a moment later.
  const grid = useDeferredValue(state.document.grid);
  const warnings = useMemo(() => gridWarnings(grid, lookup), [grid, lookup]);

  const close = useCallback(() => setDialog(null), []);
  const focusGrid = () =>
    requestAnimationFrame(() => gridRef.current?.querySelector<HTMLElement>('[data-focus="true"]')?.focus());
  const openForm = () => commands.kind === 'cells' && setDialog('form');

  return (
    <div className="grid min-w-0 gap-5">
      <BuilderHeader
        programId={draft.programId}
        publishedVersion={published}
        status={autosave.status}
        onRetry={() => void autosave.saveNow()}
        onAbout={() => setDialog('about')}
        onPreview={() => setDialog('preview')}
        onPublish={() => setDialog('publish')}
      />
      <TeamBanners editors={editors} autosave={autosave} />
      <div
        className={classNames(
          'grid min-w-0 grid-cols-1 items-start gap-6',
          !isWide && 'xl:grid-cols-[minmax(0,1fr)_18.5rem]',
        )}
      >
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <SessionTabs gridId="session-grid" />
          {session.note && <p className="-mt-1 text-ink-2 text-small">{session.note}</p>}
          <div id="session-grid" role="tabpanel" aria-labelledby={`tab-${session.id}`} className="min-w-0">
            <ProgramGrid
              commands={commands}
              warnings={warnings}
              gridRef={gridRef}
              openForm={openForm}
              showKeys={() => setDialog('keys')}
              isExtending={isExtending}
            />
          </div>
          <GridToolbar
            commands={commands}
            openForm={openForm}
            showKeys={() => setDialog('keys')}
            isExtending={isExtending}
            setExtending={setExtending}
            isWide={isWide}
            setWide={setWide}
          />
          <TotalsCard />
          <WarningsCard warnings={warnings} focusGrid={focusGrid} />
        </div>
        <aside
          aria-label="What is selected"
          className="grid min-w-0 gap-6 rounded-card border border-line bg-surface p-5 shadow-card xl:sticky xl:top-5 xl:max-h-[calc(100dvh-2.5rem)] xl:overflow-y-auto"
        >
          <RowPanel policy={policy} />
          <WhoGetsIt clients={draft.clients} published={published} />
        </aside>
      </div>
      <CellForm open={dialog === 'form'} onClose={close} />
      <KeysDialog open={dialog === 'keys'} onClose={close} />
      <AboutDialog
        open={dialog === 'about'}
        onClose={close}
        programId={draft.programId}
        published={published}
        autosave={autosave}
      />
      <PreviewDialog open={dialog === 'preview'} onClose={close} />
      <PublishDialog
        open={dialog === 'publish'}
        onClose={close}
        programId={draft.programId}
        autosave={autosave}
        onPublished={setPublished}
      />
    </div>
  );
}

function WhoGetsIt({ clients, published }: { clients: number; published: number | null }) {
  return (
    <section className="border-line border-t pt-4 text-small">
      <h2 className="mb-1 font-semibold text-ink-quiet text-xs uppercase tracking-[0.06em]">Who gets this change</h2>
      <p className="flex justify-between gap-3">
        <span>Clients on this program</span>
        <span className="font-strong">{clients}</span>
      </p>
      <p className="mt-1 text-ink-2 text-tiny">
        {published === null
          ? 'Nobody can be given it before it is published.'
          : 'Nobody’s plan changes while you write. Publishing asks who gets it, and shows what changes for each.'}
      </p>
    </section>
  );
}
