import type { ScreeningDue } from '@/contracts/screening';

const leads: Record<ScreeningDue['reason'], string> = {
  weeks: 'Things change, so all questions come again every few weeks. It takes about two minutes.',
  flare: 'Your flare is over. Before you lift again, all questions come once more. It takes about two minutes.',
  stop: 'Your trainer needs your answers before lifting goes on. It takes about two minutes.',
};

/** Why all questions come again, to the client. */
export const dueWords = ({ reason }: ScreeningDue) => ({
  title: 'All questions first, please',
  lead: leads[reason],
});
