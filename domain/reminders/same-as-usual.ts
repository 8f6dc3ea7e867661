/**
 * What "same as usual" says on the scale of whole numbers, 0–10: usual pain is a median and may end in .5, and then the
 * number below it is kept. The one above would say that the morning was worse than usual, which nobody said.
 */
export const sameAsUsual = (usual: number): number => Math.floor(usual);
