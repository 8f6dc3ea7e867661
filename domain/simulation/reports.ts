const WEEK = 7;
const FOUR_WEEKS = 28;
const LOWER_BY = 1;

/**
 * Pain reports of one client, 0–10, and what the rules take from them, as `domain/symptoms/usual.ts` and
 * `domain/progression/history.ts` do from a chart with its dates; a test holds them equal.
 */
export class Reports {
  readonly #days: number[][] = [];
  #usual: number;
  #since = 0;

  constructor(atIntake: number) {
    this.#usual = atIntake;
  }

  /** Usual pain U. */
  get usual(): number {
    return this.#usual;
  }

  add(day: number, pain: number): void {
    const known = this.#days[day];
    if (known) known.push(pain);
    else this.#days[day] = [pain];
  }

  /** The first week’s median when it is over; later the highest of four weeks that all run lower. Called once a day. */
  wake(day: number): void {
    if (day === WEEK) this.#usual = this.#median(0) ?? this.#usual;
    if (day === WEEK) this.#since = day;
    if (day % WEEK !== 0 || day - FOUR_WEEKS <= this.#since) return;
    let highest = 0;
    for (let week = 1; week <= 4; week += 1) {
      const median = this.#median(day - WEEK * week);
      if (median === null || median > this.#usual - LOWER_BY) return;
      highest = Math.max(highest, median);
    }
    this.#usual = highest;
    this.#since = day;
  }

  /** Mean of the seven days that end with `day`, less that of the seven before; 0 without reports in one of them. */
  weekDelta(day: number): number {
    const now = this.#mean(day - WEEK + 1);
    const last = this.#mean(day - 2 * WEEK + 1);
    return now === null || last === null ? 0 : Math.round((now - last) * 1e6) / 1e6;
  }

  #mean(from: number): number | null {
    let sum = 0;
    let count = 0;
    for (let day = Math.max(0, from); day < from + WEEK; day += 1) {
      for (const pain of this.#days[day] ?? []) {
        sum += pain;
        count += 1;
      }
    }
    return count === 0 ? null : sum / count;
  }

  #median(from: number): number | null {
    const pains: number[] = [];
    for (let day = from; day < from + WEEK; day += 1) for (const pain of this.#days[day] ?? []) pains.push(pain);
    pains.sort((a, b) => a - b);
    const upper = pains[Math.floor(pains.length / 2)];
    const lower = pains[Math.ceil(pains.length / 2) - 1];
    return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
  }
}
