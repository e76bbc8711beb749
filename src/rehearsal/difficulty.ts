/** How hard a rehearsal is: how much patience the customer has, and how much they tell by themselves. */
export const difficulties = ['easy', 'usual', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** Moves that bring the customer nothing, more or fewer than the persona's own patience. */
const morePatience: Readonly<Record<Difficulty, number>> = { easy: 2, usual: 0, hard: -1 };

/** How many moves that bring them nothing a customer puts up with. */
export function patienceIn(difficulty: Difficulty, usual: number): number {
  return Math.max(1, usual + morePatience[difficulty]);
}
