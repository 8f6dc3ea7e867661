/** Weeks of pain and load beside the queue. */
export const panelWeeks = 8;
