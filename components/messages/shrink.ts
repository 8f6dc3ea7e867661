import { drawSmaller } from '@/components/pictures/draw-smaller';

/**
 * A picture as it is sent: at most 1600 pixels a side, as JPEG, with white where it was see-through, which would turn
 * black. Null for what this browser cannot open.
 */
export const shrinkPicture = (file: Blob): Promise<Blob | null> =>
  drawSmaller(file, { longest: 1600, type: 'image/jpeg', quality: 0.8, ground: '#fff' });
