import { aerobicFigures } from '@/domain/figure/aerobic-poses';
import { carryFigures } from '@/domain/figure/carry-poses';
import { hingeFigures } from '@/domain/figure/hinge-poses';
import { backExtensionFigures, hipFigures } from '@/domain/figure/hip-poses';
import { lungeFigures } from '@/domain/figure/lunge-poses';
import { mobilityFigures } from '@/domain/figure/mobility-poses';
import { pullFigures } from '@/domain/figure/pull-poses';
import { pushFigures } from '@/domain/figure/push-poses';
import { squatFigures } from '@/domain/figure/squat-poses';
import { antiExtensionFigures, antiRotationFigures, sidePlankFigures } from '@/domain/figure/trunk-poses';
import type { FigureDefinition } from '@/domain/figure/types';

/** The figure of every exercise in the library, by exercise id. */
export const figures: Record<string, FigureDefinition> = {
  ...hingeFigures,
  ...squatFigures,
  ...lungeFigures,
  ...hipFigures,
  ...backExtensionFigures,
  ...carryFigures,
  ...aerobicFigures,
  ...pushFigures,
  ...pullFigures,
  ...antiExtensionFigures,
  ...antiRotationFigures,
  ...sidePlankFigures,
  ...mobilityFigures,
};
