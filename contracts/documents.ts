/** A letter that belongs to a clearance, without its content. */
export type ClearanceDocument = {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';
  readonly sizeBytes: number;
  readonly uploadedAt: string;
  /** Null when the person has left. */
  readonly byName: string | null;
};
