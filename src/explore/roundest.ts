import type { FactType } from '../expression/fact-type.js';
import type { Interval } from '../expression/interval.js';

const unitOf: Readonly<Record<string, number>> = { money: 100, percent: 100, duration: 24 * 60 };

/** The value of a region that reads best: the roundest that is not far from its low end; of days one that is near. */
export function roundest({ low, high }: Interval, type: FactType, today: number): number {
  const { kind } = type;
  if (kind === 'date') {
    const near = [today + 7, today - 7, today].find((day) => low <= day && day <= high);
    return near ?? (low > today ? low : high);
  }
  if (low <= 0 && high >= 0) return 0;
  if (high < 0) return -roundest({ low: -high, high: -low }, type, today);
  const unit = unitOf[kind] ?? 1;
  const far = Math.max(2 * low, 100 * unit);
  for (const times of [1000, 500, 100, 50, 20, 10, 5, 2, 1]) {
    const round = Math.ceil(low / (times * unit)) * times * unit;
    if (round <= high && round - low <= far) return round;
  }
  return low;
}
