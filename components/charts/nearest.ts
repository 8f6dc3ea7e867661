/** Index of the place in `places`, which rise, that is nearest to `at`; the later of two as near. −1 for none. */
export function nearest(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [here, next] = [places[middle] ?? 0, places[middle + 1] ?? 0];
    if (at < (here + next) / 2) high = middle;
    else low = middle + 1;
  }
  return high < 0 ? -1 : low;
}
