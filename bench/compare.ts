/** Something that is measured: `measure` does it once and returns what it cost, in any unit that all of them share. */
export interface Contestant {
  readonly name: string;
  /** The most that it may cost, as a multiple of the first contestant's cost. */
  readonly aim?: number;
  readonly measure: () => number | Promise<number>;
}

/** What a contestant cost in each round, as a multiple of what the first one cost in that round. */
export interface Standing {
  readonly name: string;
  readonly aim?: number;
  readonly ratios: readonly number[];
}

/**
 * Measures all contestants in turn, round after round, so that whatever else the machine does meets all of them alike. Only
 * ratios come out of it: they hold on other machines too, times do not.
 */
export async function compare(contestants: readonly Contestant[], rounds: number): Promise<Standing[]> {
  const costs = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { measure }] of contestants.entries()) costs[at]?.push(await measure());
  }
  const [floor = []] = costs;
  return contestants.map(({ name, aim }, at) => ({
    name,
    ...(aim !== undefined && { aim }),
    ratios: (costs[at] ?? []).map((cost, round) => cost / (floor[round] ?? NaN)),
  }));
}

/** The CPU time that a piece of work takes, in microseconds of all threads of this process. */
export function cpuTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
