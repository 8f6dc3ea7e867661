import type { ChangeId, WaitId } from './caseload-summary';

export const changeNames: Readonly<Record<ChangeId, string>> = {
  nprs: 'Pain, mean of a week',
  rmdq24: 'Roland-Morris, 24 items',
  psfs: 'Own activities (PSFS)',
};

export const waitNames: Readonly<Record<WaitId, string>> = {
  message: 'From a client’s message to the first answer',
  stop: 'From a stop or a worrying answer to the first recorded contact',
  proposal: 'From a proposed step to its answer',
};
