import type { Measures, RecordInput } from '@/contracts/measures';

/** What every form gets: what is known, and how to send. */
export type FormProps = {
  readonly measures: Measures;
  readonly send: (result: RecordInput['result'], takenOn?: string) => void;
};
