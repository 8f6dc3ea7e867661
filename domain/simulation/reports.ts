const WEEK = 7;
const FOUR_WEEKS = 28;

/**
 * Pain reports of one client, 0–10, and what the rules take from them: usual pain (the answer at intake, then the median
 * of the first week, lowered when four weeks run lower) and the change of the weekly mean.
 */
export class Reports {
  readonly #sums: number[] = [];
  readonly #counts: number[] = [];
  #usual: number;

  constructor(atIntake: number) {
    this.#usual = atIntake;
  }

  get usual(): number {
    return this.#usual;
  }

  add(day: number, pain: number): void {
    this.#sums[day] = (this.#sums[day] ?? 0) + pain;
    this.#counts[day] = (this.#counts[day] ?? 0) + 1;
  }

  /** At the turn of a week, usual pain is looked at again. */
  wake(day: number): void {
    if (day === WEEK) this.#usual = this.#median(0, day) ?? this.#usual;
    if (day >= FOUR_WEEKS && day % WEEK === 0) {
      this.#usual = Math.min(this.#usual, this.#median(day - FOUR_WEEKS, day) ?? this.#usual);
    }
  }

  /** Mean of the seven days that end with `day`, less that of the seven before; 0 without reports in one of them. */
  weekDelta(day: number): number {
    const now = this.#mean(day - WEEK + 1, day + 1);
    const last = this.#mean(day - 2 * WEEK + 1, day - WEEK + 1);
    return now === null || last === null ? 0 : Math.round((now - last) * 1e6) / 1e6;
  }

  #mean(from: number, until: number): number | null {
    let sum = 0;
    let count = 0;
    for (let day = Math.max(0, from); day < until; day += 1) {
      sum += this.#sums[day] ?? 0;
      count += this.#counts[day] ?? 0;
    }
    return count === 0 ? null : sum / count;
  }

  /** Of the days' means. */
  #median(from: number, until: number): number | null {
    const means: number[] = [];
    for (let day = from; day < until; day += 1) {
      const count = this.#counts[day] ?? 0;
      if (count > 0) means.push((this.#sums[day] ?? 0) / count);
    }
    means.sort((a, b) => a - b);
    const upper = means[Math.floor(means.length / 2)];
    const lower = means[Math.ceil(means.length / 2) - 1];
    // Halves, as the product keeps them.
    return upper === undefined || lower === undefined ? null : Math.round(lower + upper) / 2;
  }
}
