const fields = 'input, textarea, select, [contenteditable], dialog';

/** Whether single keys are no commands now: somebody types, or a dialog is open. */
export const keysRest = (target: Element | null): boolean =>
  Boolean(target?.closest(fields)) || document.querySelector('dialog[open]') !== null;
