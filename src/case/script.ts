import { answerFault } from './answer-fault.js';
import { raiseLeftover } from './reconcile.js';
import { reachableKeys } from './reachable-keys.js';
import { take } from './take.js';
import { tellFault } from './tell-fault.js';
import type { ToldThere } from './history.js';
import type { Walk } from './walk.js';

/** Goes on by what was told before an answer was changed, and puts before the agent what can no longer happen. */
export function goOnByScript(walk: Walk): void {
  takeUpScript(walk);
  raiseUnreachable(walk);
}

/** Goes on by what was told before an answer was changed, as long as the walk comes to the same questions. */
export function takeUpScript(walk: Walk, moveTo?: (told: ToldThere) => void): void {
  for (let told = nextOf(walk); told; told = nextOf(walk)) {
    walk.history.script = walk.history.script.filter((other) => other !== told);
    if (!stillFits(walk, told)) continue;
    moveTo?.(told);
    if (told.input.kind !== 'amend') take(walk, told.input);
  }
}

/** What was told while this question was open; and what was said of a promise, whatever was open, once nothing else is left. */
function nextOf(walk: Walk): ToldThere | undefined {
  const { question } = walk;
  const there =
    question && !walk.isClosed
      ? walk.history.script.find(({ anchor }) => anchor === question.address)
      : undefined;
  return (
    there ??
    walk.history.script.find(({ input }) => input.kind === 'settle' && tellFault(walk, input) === undefined)
  );
}

/** Notes and contacts stay where they are in the journal; an answer is used again only for the same thing asked. */
function stillFits(walk: Walk, { input, question: before }: ToldThere): boolean {
  const { question } = walk;
  if (input.kind === 'came_up' || input.kind === 'settle' || input.kind === 'deviate')
    return tellFault(walk, input) === undefined;
  if (!question || before?.basis !== question.basis) return false;
  if (input.kind === 'rewrite') return question.purpose === 'write';
  return input.kind === 'answer' && answerFault(question, input.value) === undefined;
}

function raiseUnreachable(walk: Walk): void {
  if (walk.isClosed || walk.frame.part === 'changed') return;
  const [unreachable] = walk.history.leftovers.standing.filter(
    (leftover) => !canStillHappen(walk, leftover.step),
  );
  if (!unreachable) return;
  raiseLeftover(walk, unreachable);
  walk.run();
}

/** Whether the walk may yet come to the step at an address: in a playbook that is being walked, or one that it may run. */
export function canStillHappen(walk: Walk, address: string | null): boolean {
  if (address === null) return true;
  return walk.stack.all.some((frame) => {
    if (!address.startsWith(frame.prefix)) return false;
    const [key = ''] = address.slice(frame.prefix.length).split(/[#/]/);
    return (
      reachableKeys(frame.program, frame.pc).has(key) ||
      walk.history.script.some(({ input }) => input.kind === 'came_up' && input.name === key)
    );
  });
}
