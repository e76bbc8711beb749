import type { Contract } from './contract.js';
import type { Outline, PlacedStep, StepList } from './outline.js';
import type { FactType } from '../expression/fact-type.js';
import type { AskStep, Branch, RunStep, Step } from '../playbook/step.js';

/** Where a walk can come out of the steps, beside the numbers of the steps themselves. */
const PAST_THE_END = -1;
/** Back to where the walk was when these steps came up. */
const BACK = -2;
/** The case is closed, or the playbook ended in one of its ways. */
const OVER = -3;

/** Which step can follow which, whatever the facts. */
export interface Flow {
  /** For each step, by number, what can come next: numbers of steps, or one of the above. May name one twice. */
  readonly leadsTo: readonly (readonly number[])[];
  /** For each step, by number, whether any walk can come to it. */
  readonly reached: readonly boolean[];
  /** Whether the playbook's own steps can be walked past the last one. */
  readonly goesPastTheEnd: boolean;
}

/** What has to be known beside the steps. */
export interface FlowFacts {
  typeOf(fact: string): FactType | 'broken' | undefined;
  contractOf(playbook: string): Contract | undefined;
}

/** The numbers of the steps that can follow others, on ways that only go through steps that are `open`. */
export function reachedFrom(
  { leadsTo }: Flow,
  starts: readonly number[],
  isOpen: (number: number) => boolean = () => true,
): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...starts];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    for (const next of leadsTo[number]!) {
      if (next < 0 || found.has(next) || !isOpen(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

/** Works out in one pass what follows what, and in another what can be reached. */
export function flowOf(outline: Outline, facts: FlowFacts): Flow {
  return new FlowBuilder(outline, facts).flow();
}

class FlowBuilder {
  private readonly leadsTo: (readonly number[])[];
  /** Steps that come up later, by the number of the step that they stand under. */
  private readonly comesUp = new Map<number, readonly number[]>();

  constructor(
    private readonly outline: Outline,
    private readonly facts: FlowFacts,
  ) {
    this.leadsTo = new Array<readonly number[]>(outline.steps.length);
  }

  flow(): Flow {
    const { outline, leadsTo } = this;
    this.lay(outline.main, [PAST_THE_END]);
    for (const handler of outline.handlers) this.lay(handler, [BACK]);
    const reached = this.everReached();
    const goesPastTheEnd =
      outline.main.steps.length === 0 ||
      leadsTo.some((targets, number) => targets.includes(PAST_THE_END) && reached[number]);
    return { leadsTo, reached, goesPastTheEnd };
  }

  private lay(list: StepList, after: readonly number[]): void {
    for (const placed of list.steps) {
      const next = list.steps[placed.index + 1];
      this.leadsTo[placed.number] = this.layStep(placed, next ? [next.number] : after);
    }
  }

  private layStep(placed: PlacedStep, next: readonly number[]): readonly number[] {
    const { step, when, parts } = placed;
    const out = goesOnByItself(placed, this.facts) ? next : waysOutOf(step, this.outline);
    const ways = when && out !== next ? [...out, ...next] : out;
    if (parts.length === 0) return ways;
    if (isEveryRow(step)) return this.layRows(placed, next);
    const targets = [...ways];
    const isOtherwiseIdle = step.kind === 'ask' && step.otherwise && answersCoverAll(step, this.facts);
    const reachable = isOtherwiseIdle ? parts.length - 1 : parts.length;
    for (const [index, part] of parts.entries()) {
      const entry = this.layPart(part, placed, next);
      if (index < reachable) targets.push(...entry);
    }
    return targets;
  }

  /** Steps that come up later are reached from their step, but do not follow it. */
  private layPart(part: StepList, under: PlacedStep, next: readonly number[]): readonly number[] {
    if (part.flow === 'branch') {
      this.lay(part, next);
      return entryOf(part, next);
    }
    this.lay(part, [BACK]);
    const others = this.comesUp.get(under.number) ?? nowhere;
    this.comesUp.set(under.number, [...others, ...entryOf(part, nowhere)]);
    return nowhere;
  }

  /** Where every row that fits is taken, any row can follow any that stands above it. */
  private layRows(placed: PlacedStep, next: readonly number[]): readonly number[] {
    let targets = next;
    for (const part of placed.parts.toReversed()) {
      this.lay(part, targets);
      targets = [...entryOf(part, nowhere), ...targets];
    }
    return targets;
  }

  private everReached(): readonly boolean[] {
    const { outline, leadsTo, comesUp } = this;
    const isReached = new Array<boolean>(outline.steps.length).fill(false);
    const open: number[] = [];
    const reach = (number: number): void => {
      if (number < 0 || isReached[number]) return;
      isReached[number] = true;
      open.push(number);
    };
    for (const list of [outline.main, ...outline.handlers]) entryOf(list, nowhere).forEach(reach);
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      leadsTo[number]!.forEach(reach);
      comesUp.get(number)?.forEach(reach);
    }
    return isReached;
  }
}

function entryOf(list: StepList, after: readonly number[]): readonly number[] {
  const first = list.steps[0];
  return first ? [first.number] : after;
}

function isEveryRow(step: Step): boolean {
  return step.kind === 'decide' && step.pick === 'every row that fits' && step.logic.kind === 'rules';
}

const nowhere: readonly number[] = [];
const over: readonly number[] = [OVER];

/** Where a step leads that does not simply go on. */
function waysOutOf(step: Step, outline: Outline): readonly number[] {
  if (step.kind === 'go_to') return targetsOf(step.target.value, outline);
  return step.kind === 'close' || step.kind === 'end' ? over : nowhere;
}

/** A target that does not exist could have been any of the named steps: then none of them is called unreachable. */
function targetsOf(name: string, outline: Outline): readonly number[] {
  const target = outline.named.get(name);
  return target ? [target.number] : [...outline.named.values()].map(({ number }) => number);
}

/** Whether the walk can go on after the step without entering any of the steps under it. */
function goesOnByItself({ step, parts }: PlacedStep, facts: FlowFacts): boolean {
  switch (step.kind) {
    case 'ask':
      return !step.otherwise && !answersCoverAll(step, facts, isMeantToCoverAll);
    case 'choose':
      return step.options.length === 0;
    case 'decide':
      return (
        step.logic.kind === 'table' ||
        (step.pick === 'first row that fits' && step.logic.rules.every((rule) => rule.when))
      );
    case 'try':
    case 'wait_for':
    case 'confirm':
      return parts.length < 2;
    case 'run':
      return runGoesOn(step, facts.contractOf(step.playbook.value));
    case 'close':
    case 'end':
    case 'go_to':
      return false;
    default:
      return true;
  }
}

/** Whether every answer that the fact can have has steps of its own, an `otherwise` aside. */
function answersCoverAll({ facts: [fact], answers }: AskStep, facts: FlowFacts, covers = coversAll): boolean {
  const type = fact && facts.typeOf(fact.value);
  if (!type || type === 'broken' || answers.length === 0) return false;
  const options = type.kind === 'choice' ? type.options : type.kind === 'yes_no' ? ['yes', 'no'] : undefined;
  return options !== undefined && covers(options, answers);
}

function coversAll(names: readonly string[], branches: readonly Branch[]): boolean {
  const handled = new Set(branches.map(({ name }) => name.value));
  return names.every((name) => handled.has(name));
}

/** A branch with a name that cannot be was meant to be one of those that are missing, and is reported as what it is. */
function isMeantToCoverAll(names: readonly string[], branches: readonly Branch[]): boolean {
  return coversAll(names, branches) || branches.some(({ name }) => !names.includes(name.value));
}

/** A playbook with ways to end always ends in one of them; any other goes on here only if it can walk past its last step. */
function runGoesOn({ ends }: RunStep, contract: Contract | undefined): boolean {
  if (!contract) return true;
  return contract.canEnd.size === 0 ? contract.returns : !isMeantToCoverAll([...contract.ends], ends);
}
