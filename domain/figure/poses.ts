import { plankFigures, quadrupedFigures, supineFigures } from '@/domain/figure/floor-poses';
import { bilateralFigures, carryFigures, splitFigures } from '@/domain/figure/standing-poses';
import type { FigureDefinition } from '@/domain/figure/types';

/** The figure of every exercise in the library, by exercise id. */
export const figures: Record<string, FigureDefinition> = {
  ...bilateralFigures,
  ...splitFigures,
  ...carryFigures,
  ...supineFigures,
  ...quadrupedFigures,
  ...plankFigures,
};
