/** The unit as it is said after a number: "1 point", "2 points". One without a plural stays. */
export const unitFor = (unit: string, value: number): string =>
  Math.abs(value) === 1 ? unit.replace(/^(point|stand|day)s$/, '$1') : unit;
