/**
 * A hash of the contracts, put in by the build: answers that another build saved may have other shapes. They are shown
 * only while nothing newer can be had.
 */
// biome-ignore lint/style/noProcessEnv: the build writes the value here
export const shapes: string = process.env.CONTRACT_SHAPES ?? '';
