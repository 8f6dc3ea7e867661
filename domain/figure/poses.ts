import { plankFigures, quadrupedFigures, supineFigures } from '@/domain/figure/floor-poses';
import { hingeFigures } from '@/domain/figure/hinge-poses';
import { backExtensionFigures, hipFigures } from '@/domain/figure/hip-poses';
import { lungeFigures } from '@/domain/figure/lunge-poses';
import { squatFigures } from '@/domain/figure/squat-poses';
import { carryFigures } from '@/domain/figure/standing-poses';
import type { FigureDefinition } from '@/domain/figure/types';

/** The figure of every exercise in the library, by exercise id. */
export const figures: Record<string, FigureDefinition> = {
  ...hingeFigures,
  ...squatFigures,
  ...lungeFigures,
  ...hipFigures,
  ...backExtensionFigures,
  ...carryFigures,
  ...supineFigures,
  ...quadrupedFigures,
  ...plankFigures,
};
