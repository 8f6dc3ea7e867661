'use client';

import type { CaseloadRow } from '@/contracts/triage';
import type { Asked } from '../queue';
import type { Decisions } from '../use-decisions';
import type { PanelData } from '../use-panel';
import { KeysDialog } from './keys-dialog';
import { LowerDialog } from './lower-dialog';
import { SnoozeDialog } from './snooze-dialog';
import { SwapDialog } from './swap-dialog';

type QueueDialogsProps = {
  asked: Asked;
  row: CaseloadRow | null;
  /** The record of the client that it is about; null where it needs none. */
  data: PanelData | null;
  decisions: Decisions;
  onClose: () => void;
  locale: string;
};

/** What is asked for over the queue. Each gives the focus back to where it was. */
export function QueueDialogs({ asked, row, data, decisions, onClose, locale }: QueueDialogsProps) {
  if (asked === 'keys') return <KeysDialog onClose={onClose} />;
  if (asked === 'snooze') {
    return (
      row && (
        <SnoozeDialog
          row={row}
          locale={locale}
          onClose={onClose}
          onSnooze={(until) => void decisions.mark(row, until)}
        />
      )
    );
  }
  if (!data) return null;
  const Dialog = asked === 'lower' ? LowerDialog : SwapDialog;
  return <Dialog overview={data.overview} decisions={decisions} onClose={onClose} locale={locale} />;
}
