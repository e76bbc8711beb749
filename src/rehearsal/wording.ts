import { wordsBefore } from '../case/steps/words.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { outlineOf } from '../check/outline.js';
import type { Playbook } from '../playbook/playbook.js';
import type { Step } from '../playbook/step.js';
import type { Phrase } from '../playbook/written.js';

/** Words for the customer as a playbook has them, and when they are said. */
export interface Wording {
  readonly phrase: Phrase;
  /** The key of the step, or of the thing to try. */
  readonly key: string;
  /** The playbook, and the number of the step in it. */
  readonly playbook: string;
  readonly number: number;
  /** By themselves, as something to try, or with what the step does. */
  readonly use: 'alone' | 'thing' | 'with_act';
}

const wordingsByPlaybook = new WeakMap<Playbook, readonly Wording[]>();

/** All words for the customer that stand in the steps of a playbook. */
export function wordingsOf(playbook: Playbook): readonly Wording[] {
  const known = wordingsByPlaybook.get(playbook);
  if (known) return known;
  const wordings = outlineOf(playbook).steps.flatMap(({ step, number }) =>
    wordingsIn(step, { playbook: playbook.id.value, number }),
  );
  wordingsByPlaybook.set(playbook, wordings);
  return wordings;
}

function wordingsIn(step: Step, place: Pick<Wording, 'playbook' | 'number'>): Wording[] {
  const { key, say } = step;
  const isAlone = wordsBefore(step).some(({ kind }) => kind === 'say');
  const own = say ? [{ phrase: say, key, ...place, use: isAlone ? 'alone' : 'with_act' } as const] : [];
  const things = step.kind === 'try' ? step.things : [];
  return [
    ...own,
    ...things.flatMap((thing) =>
      thing.say ? [{ phrase: thing.say, key: thing.key, ...place, use: 'thing' } as const] : [],
    ),
  ];
}

/** A playbook and everything that it can run. */
export function allRunBy(checked: CheckedPlaybook): readonly CheckedPlaybook[] {
  return [checked, ...checked.runs.values()];
}

/** The words of a playbook, or of one that it runs, that a text is; of several that fit, the ones with most in common. */
export function wordingOfText(checked: CheckedPlaybook, text: string): Wording | undefined {
  const fitting = allRunBy(checked)
    .flatMap(({ playbook }) => wordingsOf(playbook))
    .filter(({ phrase }) => isFilledIn(phrase, text));
  return fitting.sort((one, other) => fixedLength(other.phrase) - fixedLength(one.phrase))[0];
}

/** Whether a text is a phrase with something in place of each fact. */
function isFilledIn({ parts, value }: Phrase, text: string): boolean {
  if (parts.every((part) => typeof part === 'string')) return parts.join('').trim() === text;
  if (value === text) return true;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') continue;
    const fixed = index === 0 ? part.trimStart() : index === parts.length - 1 ? part.trimEnd() : part;
    const found = text.indexOf(fixed, at);
    if (found < 0 || (index === 0 && found > 0)) return false;
    at = found + fixed.length;
  }
  return typeof parts.at(-1) !== 'string' || at === text.length;
}

function fixedLength({ parts }: Phrase): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
}
