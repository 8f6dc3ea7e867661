import type { FigureDefinition } from '@/domain/figure/types';

export const figures: Record<string, FigureDefinition> = {};
