export type ConsentKind = 'health-data' | 'body-mass';

/** A text as it was agreed to. */
export type ConsentText = { readonly version: number; readonly title: string; readonly lines: readonly string[] };

/** One word of the client's on one text: given or taken back. None is ever changed. */
export type ConsentStep = {
  readonly id: string;
  readonly granted: boolean;
  readonly at: string;
  /** Null for a version whose text is not kept here. */
  readonly text: ConsentText | null;
  readonly version: number;
};

export type Consent = {
  readonly kind: ConsentKind;
  /** What counts now; null for one that was never asked. */
  readonly granted: boolean | null;
  /** The text that is asked for now. */
  readonly current: ConsentText;
  /** Newest first. */
  readonly steps: readonly ConsentStep[];
};
