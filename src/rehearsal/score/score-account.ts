import { criteria, type Criterion, type Weights } from '../../playbook/persona.js';
import type { Account, Finding } from './account.js';
import { scoreActed } from './acted.js';
import { scoreAsked } from './asked.js';
import { scoreAuthority } from './authority.js';
import { scoreKept } from './kept.js';
import { scoreOwned } from './owned.js';
import { scorePromised } from './promised.js';
import type { CriterionScore, Score } from './score.js';

/** How much each part counts where nobody says otherwise: what is done for the customer most. */
const usualWeights: Readonly<Record<Criterion, number>> = {
  asked: 20,
  owned: 15,
  acted: 25,
  authority: 15,
  promised: 15,
  kept: 10,
};

const scorers: Readonly<Record<Criterion, (account: Account) => Finding>> = {
  asked: scoreAsked,
  owned: scoreOwned,
  acted: scoreActed,
  authority: scoreAuthority,
  promised: scorePromised,
  kept: scoreKept,
};

/**
 * Scores a conversation against the playbook's own way. It is a function of the two, for a rehearsal as for a real case. What a
 * persona says a part counts goes before what the policy says, and that before the usual.
 */
export function scoreAccount(account: Account, personaWeights: Weights = {}): Score {
  const isOpen = account.isReal && !account.isOver;
  // How a customer leaves who has not left yet counts for nothing, neither way.
  const notYet: Weights = isOpen ? { kept: 0 } : {};
  const weights = { ...usualWeights, ...account.policy.score, ...personaWeights, ...notYet };
  const scores = criteria.map((criterion) =>
    scoreOf(criterion, weights[criterion], scorers[criterion](account)),
  );
  const [points, most] = [sumOf(scores, 'points'), sumOf(scores, 'weight')];
  const isFull = scores.every(({ losses }) => losses.length === 0);
  // Nothing that was lost is rounded away.
  const total = isFull ? 100 : Math.min(99, Math.round((100 * points) / Math.max(1, most)));
  return { total, criteria: scores };
}

function scoreOf(criterion: Criterion, weight: number, { good, losses }: Finding): CriterionScore {
  const lost = losses.reduce((sum, { share }) => sum + share, 0);
  const kept = Math.round(weight * Math.max(0, 1 - lost));
  return {
    criterion,
    weight,
    points: losses.length === 0 ? weight : Math.max(0, Math.min(weight - 1, kept)),
    good,
    losses,
  };
}

function sumOf(scores: readonly CriterionScore[], part: 'points' | 'weight'): number {
  return scores.reduce((sum, score) => sum + score[part], 0);
}
