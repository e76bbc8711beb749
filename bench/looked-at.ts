import type { Dice } from './dice.js';

/** A fact that a playbook looks at: how it is declared, and a condition on it that may hold or not. */
export interface Looked {
  readonly declared: string;
  readonly condition: string;
}

/** Facts of every type but plain text, in random order and with random limits. */
export function lookedAt(dice: Dice): Looked[] {
  const limit = dice.between(2, 60);
  return dice.shuffled([
    {
      declared: `people: {type: number, min: 1, max: 200, ask: "How many of you were there?"}`,
      condition: `people > ${limit}`,
    },
    {
      declared: `extra_cost: {type: money, ask: "What did it cost you beyond the price?"}`,
      condition: `extra_cost >= money("${limit}.00") or extra_cost > price`,
    },
    {
      declared: `share_used: {type: percent, look_in: the order system}`,
      condition: `percent(share_used, price) < money("${limit}.50")`,
    },
    {
      declared: `bought_on: {type: date, look_in: the order system}`,
      condition: `bought_on + days(${limit}) < today`,
    },
    {
      declared: `delay: {type: duration, hint: "From the day that we promised, like 3 days"}`,
      condition: `delay > days(${limit})`,
    },
    {
      declared: `opened: {type: yes_no, ask: "Have you opened it? Either is fine."}`,
      condition: dice.oneOf(['opened', 'not opened']),
    },
    {
      declared: `speed: {type: choice, look_in: the order system, options: [standard, express, same_day]}`,
      condition: dice.oneOf([
        'speed is "express"',
        'speed is not "standard"',
        'speed in ["express", "same_day"]',
      ]),
    },
    {
      declared: `bought_before: {type: list of text, look_in: the customer card}`,
      condition: `count(bought_before) > ${limit}`,
    },
  ]);
}
