type Wanted = {
  /** The longer side at most, in pixels. */
  readonly longest: number;
  readonly type: 'image/jpeg' | 'image/webp' | 'image/png';
  /** 0–1, where the type has one. */
  readonly quality?: number;
  /** Painted below what is see-through; left see-through when left out. */
  readonly ground?: string;
};

/**
 * A picture drawn anew and no larger than wanted, so that nothing of where and when it was taken goes with it. A browser
 * that cannot write the type wanted gives PNG. Null for what it cannot open.
 */
export async function drawSmaller(file: Blob, { longest, type, quality, ground }: Wanted): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = canvas.getContext('2d');
  if (!drawing) return null;
  if (ground !== undefined) {
    drawing.fillStyle = ground;
    drawing.fillRect(0, 0, canvas.width, canvas.height);
  }
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
