/** What is known when the flow begins; money in minor units. */
export interface FlowFacts {
  readonly wants: 'parcel' | 'money';
  readonly price: number;
  readonly shipping: number;
  readonly days_late: number;
  readonly tier: 'standard' | 'gold';
  readonly opened: boolean;
}

/** What the flow works out. */
export interface FlowResult {
  readonly total: number;
  readonly goodwill: number;
  readonly weight: number;
}

/** Cases that take different ways through the flow, each past its remedy. */
export const flowCases: readonly FlowFacts[] = [
  { wants: 'money', price: 49_95, shipping: 4_95, days_late: 9, tier: 'gold', opened: false },
  { wants: 'parcel', price: 120_00, shipping: 0, days_late: 5, tier: 'standard', opened: true },
  { wants: 'parcel', price: 12_50, shipping: 2_95, days_late: 6, tier: 'standard', opened: false },
  { wants: 'money', price: 8_00, shipping: 0, days_late: 1, tier: 'gold', opened: true },
];

/** A percentage of an amount, rounded half up as makeright does. */
export function percent(rate: number, amount: number): number {
  return Math.floor((rate * amount + 50) / 100);
}

/** What it worked out, without anything else that is kept with it. */
export function flowResult({ total, goodwill, weight }: FlowResult): FlowResult {
  return { total, goodwill, weight };
}
