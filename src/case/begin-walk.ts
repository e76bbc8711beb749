import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Value } from '../expression/value.js';
import { compileProgram } from './compile-program.js';
import { FrameStack } from './frame-stack.js';
import type { StartsFrom } from '../playbook/playbook.js';
import type { Opening } from './opening.js';
import { slotOf } from './program.js';
import { Walk } from './walk.js';
import { dueMoment } from './working-calendar.js';
import { firstResponse } from './write-down-said.js';

/** A walk at its beginning: opened, and knowing what is known from the start. `before` prepares one that begins again. */
export function beginWalk(checked: CheckedPlaybook, opening: Opening, before?: (walk: Walk) => void): Walk {
  const program = compileProgram(checked);
  const walk = new Walk(opening, FrameStack.of(program));
  before?.(walk);
  walk.refreshBuiltIns();
  walk.happened(
    {
      type: 'case_opened',
      caseId: opening.caseId,
      playbook: checked.playbook.id.value,
      version: checked.playbook.version.value,
      digest: opening.digest,
      policy: walk.policy.id.value,
      role: opening.role,
      channel: opening.channel ?? null,
      startsFrom: checked.playbook.startsFrom,
    },
    null,
  );
  const beginning = beginnings[checked.playbook.startsFrom];
  if (beginning !== undefined) walk.before.show({ kind: 'noted', text: beginning });
  knowFromTheStart(walk, checked);
  promiseFirstResponse(walk, checked);
  if (opening.from !== undefined) beginAt(walk, opening.from);
  return walk;
}

/** What an agent has to know before the first word: it is not the customer who comes. */
const beginnings: Readonly<Record<StartsFrom, string | undefined>> = {
  customer: undefined,
  public_mention: 'This begins with something said in public: the customer has not come to us.',
  poor_impression: 'This begins with a poor impression that we heard of: the customer has not come to us.',
};

function knowFromTheStart(walk: Walk, checked: CheckedPlaybook): void {
  const { facts, program } = walk.frame;
  const set = (name: string, value: Value): void => {
    facts[slotOf(program, name)] = value;
  };
  for (const [name, { value }] of walk.policy.facts)
    if (value !== undefined && checked.facts.has(name)) set(name, value);
  if (walk.opening.channel !== undefined) set('channel', walk.opening.channel);
  for (const [fact, value] of walk.opening.facts ?? []) {
    set(fact, value);
    walk.happened({ type: 'fact_learned', fact, value, source: 'given' }, null);
  }
}

/** A step of what can come up beside the walk is begun as if it had come up at the very start. */
function beginAt(walk: Walk, name: string): void {
  const { frame } = walk;
  const step = frame.program.named.get(name);
  if (!step) throw new Error(`no step ${name}`);
  if (step.part === '') walk.goOn(frame, step.pc);
  else walk.bringUp({ frame, pc: step.pc, part: step.part });
}

function promiseFirstResponse(walk: Walk, { playbook }: CheckedPlaybook): void {
  if (!playbook.firstResponse) return;
  const { within, owner } = playbook.firstResponse;
  walk.happened(
    {
      type: 'promise_made',
      promise: firstResponse,
      what: 'A first answer',
      promisedBy: 'us',
      owner: owner?.value ?? 'us',
      due: dueMoment(within, walk.now, walk.policy.calendar),
    },
    null,
  );
}
