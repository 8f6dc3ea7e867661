import { step, walk } from '@/domain/figure/gait';
import { atChest, hold, straightArm } from '@/domain/figure/pose-parts';
import type { FigureDefinition } from '@/domain/figure/types';

/** Fist under the chin, elbow in front of the ribs. */
const rack = { upper: 4, lower: 164 } as const;

export const carryFigures: Record<string, FigureDefinition> = {
  'farmer-carry': walk({ load: 'dumbbells' }),
  'goblet-carry': walk({ kept: atChest(3), load: 'bell-at-chest' }),
  'front-rack-carry': walk({ kept: rack, load: 'bells-at-shoulders' }),
  'overhead-carry': walk({ arms: 8, keptNear: straightArm(184), load: 'bell-overhead' }),
  'suitcase-hold': hold(step('none'), { view: 'front', load: 'bell-one-side' }),
  'suitcase-carry': {
    view: 'front',
    start: step('far'),
    end: step('near'),
    lowered: 'start',
    cycle: [step('far'), step('none'), step('near'), step('none')],
    load: 'bell-one-side',
    props: [],
  },
};
