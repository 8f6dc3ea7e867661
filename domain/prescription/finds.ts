import type { DoseGrowth, Prescription, SetDose } from '@/domain/program/types';
import type { WeightUnit } from './units';

/** A stretch of the text: `from` is the first character, `to` is behind the last. */
export type Span = { readonly from: number; readonly to: number };

/** A weight as written; without a unit it is in that of the line. */
export type Written = { readonly value: number; readonly unit: WeightUnit | null };

export type ListItem = Span & {
  readonly load: (Written & { readonly percent: false }) | { readonly value: number; readonly percent: true } | null;
  readonly dose: SetDose;
};

export type WarmUpItem = Span & {
  readonly load: (Written & { readonly percent: false }) | { readonly value: number; readonly percent: true };
  readonly reps: number;
};

/** What one clause of the text says, before it is known what the others say. */
export type Found = Span &
  (
    | { readonly kind: 'sets'; readonly sets: number; readonly dose: SetDose }
    | { readonly kind: 'list'; readonly items: readonly ListItem[] }
    | { readonly kind: 'load'; readonly weight: Written; readonly hand: Span | null }
    | { readonly kind: 'percent'; readonly value: number }
    | { readonly kind: 'body' }
    | { readonly kind: 'hand' }
    | { readonly kind: 'rpe'; readonly value: number }
    | { readonly kind: 'tempo'; readonly parts: NonNullable<Prescription['tempo']> }
    | { readonly kind: 'rest'; readonly seconds: number }
    | { readonly kind: 'range'; readonly cm: number }
    | {
        readonly kind: 'step';
        readonly by: Written | { readonly value: number; readonly unit: '%' };
        readonly session: boolean;
      }
    | { readonly kind: 'growth'; readonly by: number; readonly unit: DoseGrowth['unit']; readonly session: boolean }
    | { readonly kind: 'until'; readonly value: number; readonly unit: DoseGrowth['unit'] | WeightUnit | null }
    | { readonly kind: 'cap'; readonly weight: Written; readonly hand: Span | null }
    | { readonly kind: 'factor'; readonly percent: number }
    | { readonly kind: 'side'; readonly perSide: boolean }
    | { readonly kind: 'warmUp'; readonly items: readonly WarmUpItem[] }
  );

export type FoundOf<K extends Found['kind']> = Extract<Found, { readonly kind: K }>;

/** A problem before its suggestions are tried: each edit stands in place of the stretch itself. */
export type Fault = Span & { readonly words: string; readonly edits: readonly string[] };

/** Something understood otherwise than it may have been meant; it stands in nobody's way. */
export type Remark = Span & { readonly words: string };
