import { v7 } from 'uuid';

/** A new UUIDv7: made by whoever creates the row, the phone included, so that a replay carries the same id. */
export const newId = (): string => v7();
