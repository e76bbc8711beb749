import { criteria, type Criterion } from '../playbook/persona.js';
import type { Difficulty } from './difficulty.js';

/** One rehearsal that was played to its end. */
export interface Attempt {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly persona: string;
  readonly difficulty: Difficulty;
  readonly total: number;
  /** Shares of each part of the scorecard, from 0 to 1. */
  readonly parts: Readonly<Partial<Record<Criterion, number>>>;
}

export interface PersonaProgress {
  readonly persona: string;
  readonly name: string;
  /** Scores in the order in which they came. */
  readonly scores: readonly number[];
  readonly best: number | null;
}

/** How a trainee's rehearsals went, and what to do next. */
export interface Progress {
  readonly attempts: readonly Attempt[];
  readonly personas: readonly PersonaProgress[];
  /** What cost most in the last rehearsals, if anything did. */
  readonly weakest: Criterion | null;
  readonly next: {
    readonly persona: string;
    readonly difficulty: Difficulty;
    readonly because: string;
  } | null;
}

/** So many of the last rehearsals tell how it goes now. */
const recent = 5;
/** From here on a customer counts as done well. */
const good = 90;

/** What comes of the rehearsals that were kept, for the personas that there are now. */
export function progressOf(
  attempts: readonly Attempt[],
  personas: readonly { readonly id: string; readonly name: string }[],
): Progress {
  const all = personas.map(({ id, name }): PersonaProgress => {
    const scores = attempts.filter(({ persona }) => persona === id).map(({ total }) => total);
    return { persona: id, name, scores, best: scores.length === 0 ? null : Math.max(...scores) };
  });
  return { attempts, personas: all, weakest: weakestOf(attempts), next: nextOf(all, attempts) };
}

function weakestOf(attempts: readonly Attempt[]): Criterion | null {
  const lately = attempts.slice(-recent);
  const means = criteria.map((criterion) => {
    const shares = lately.flatMap(({ parts }) => parts[criterion] ?? []);
    return { criterion, mean: shares.length === 0 ? 1 : shares.reduce((a, b) => a + b, 0) / shares.length };
  });
  const [weakest] = means.sort((one, other) => one.mean - other.mean);
  return weakest && weakest.mean < 1 ? weakest.criterion : null;
}

/** The customer that went worst; then one that was never met; then all of them once more, with less patience. */
function nextOf(all: readonly PersonaProgress[], attempts: readonly Attempt[]): Progress['next'] {
  const worst = all
    .filter(({ best }) => best !== null && best < good)
    .sort((one, other) => (one.best ?? 0) - (other.best ?? 0))[0];
  if (worst)
    return {
      persona: worst.persona,
      difficulty: 'usual',
      because: `your best with ${worst.name} is ${worst.best}`,
    };
  const unmet = all.find(({ best }) => best === null);
  if (unmet)
    return { persona: unmet.persona, difficulty: 'usual', because: `you have not met ${unmet.name} yet` };
  const isHard = ({ persona }: PersonaProgress): boolean =>
    attempts.some((one) => one.persona === persona && one.difficulty === 'hard' && one.total >= good);
  const easy = all.find((one) => !isHard(one));
  return easy
    ? {
        persona: easy.persona,
        difficulty: 'hard',
        because: `you do well with ${easy.name}: try it with less patience on their side`,
      }
    : null;
}
