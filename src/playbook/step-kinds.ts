import { readTable } from './read-table.js';
import type { StepSource } from './step-source.js';
import type {
  ChooseOption,
  Consequence,
  DecideStep,
  DoStep,
  Outcome,
  Pick,
  PromiseStep,
  Rule,
  Step,
  StepBase,
  Thing,
} from './step.js';
import { withoutGaps, type Unfinished } from './without-gaps.js';
import type { Written } from './written.js';

export type Action = Exclude<Step['kind'], 'broken'>;
type StepOf<K extends Action> = Extract<Step, { kind: K }>;

/** What a kind of step has beside what any step may carry; a part that could not be read is not there. */
export type OwnParts<K extends Action> = Unfinished<Omit<StepOf<K>, keyof StepBase | 'kind'>>;

type PartsReader<K extends Action> = (source: StepSource, key: string) => OwnParts<K>;

/** How the fields of each kind of step are read. In a step that carries words on top of its action, `say` comes last. */
export const stepKinds: { readonly [K in Action]: PartsReader<K> } = {
  ask: (source) => {
    const branches = source.branches('answers');
    return {
      facts: source.names('ask'),
      answers: branches.filter(({ name }) => name.value !== 'otherwise'),
      otherwise: branches.find(({ name }) => name.value === 'otherwise')?.steps,
    };
  },
  choose: (source) => ({ question: source.phrase('choose'), options: readOptions(source) }),
  decide: (source) => ({
    decision: source.name('decide'),
    pick: (source.name('pick')?.value ?? 'exactly one row') as Pick,
    logic: readLogic(source),
  }),
  set: (source) => ({
    settings: source.section('set').flatMap(({ name, value }) => {
      const to = source.formulaOf(value);
      return to ? [{ fact: name, to }] : [];
    }),
  }),
  try: (source, key) => ({
    title: source.phrase('try'),
    asking: source.phrase('asking'),
    things: source.listed('things').map((thing, index) => readThing(thing, `${key}.${index + 1}`)),
    ifFixed: source.steps('if_fixed'),
    ifNot: source.steps('if_not'),
  }),
  remedy: (source) => ({
    remedy: source.name('remedy'),
    amount: source.formula('amount'),
    cost: source.formula('cost'),
    of: source.formula('of'),
    details: source.section('with').flatMap(({ name, value }) => {
      const words = source.phraseOf(value);
      return words ? [{ name, value: words }] : [];
    }),
    dependsOn: source.name('depends_on'),
    ifDeclined: source.steps('if_declined'),
    ifNotAllowed: source.steps('if_not_allowed'),
  }),
  do: (source) => ({
    action: source.phrase('do'),
    system: source.text('in'),
    reference: (source.name('reference')?.value ?? 'none') as DoStep['reference'],
    keeps: source.names('keeps'),
    ifNotDone: source.steps('if_not_done'),
  }),
  write: (source) => ({
    title: source.phrase('write'),
    text: source.phrase('text'),
    by: source.text('by'),
    to: source.text('to'),
    keeps: source.names('keeps'),
    ifNotSent: source.steps('if_not_sent'),
  }),
  promise: (source) => ({
    promise: source.phrase('promise'),
    by: source.name('by'),
    owner: source.name('owner'),
    due: source.due('due'),
    remind: readReminder(source),
    ifBroken: readConsequence(source),
    ifKept: source.steps('if_kept'),
    ifNotAgreed: source.steps('if_not_agreed'),
  }),
  wait_for: (source) => ({
    event: source.phrase('wait_for'),
    atMost: source.due('at_most'),
    keeps: source.name('keeps'),
    breaks: source.name('breaks'),
    whenItHappens: source.steps('when_it_happens'),
    ifItDoesNot: source.steps('if_it_does_not'),
  }),
  hand_off_to: (source) => ({
    to: source.name('hand_off_to'),
    tellThem: source.names('tell_them'),
    channel: source.name('channel'),
    ifNotTaken: source.steps('if_not_taken'),
    ifDeclined: source.steps('if_declined'),
  }),
  contact: (source) => ({
    who: source.name('contact'),
    channel: source.name('channel'),
    impression: source.name('impression'),
    keeps: source.names('keeps'),
  }),
  run: (source) => ({
    playbook: source.name('run'),
    with: source.section('with').flatMap(({ name, value }) => {
      const formula = source.formulaOf(value);
      return formula ? [{ need: name, value: formula }] : [];
    }),
    gives: source.section('gives').flatMap(({ name, value }) => {
      const ours = source.nameOf(value);
      return ours ? [{ theirs: name, ours }] : [];
    }),
    ends: source.branches('ends'),
  }),
  confirm: (source) => ({
    question: source.phrase('confirm'),
    ifYes: source.steps('if_yes'),
    ifNo: source.steps('if_no'),
  }),
  close: (source) => ({
    outcome: source.name('close') as Written<Outcome> | undefined,
    rootCauses: source.names('root_cause'),
  }),
  end: (source) => ({ way: source.name('end') }),
  go_to: (source) => ({ target: source.name('go_to') }),
  stage: (source) => ({ title: source.text('stage') }),
  say: () => ({}),
};

function readOptions(source: StepSource): readonly ChooseOption[] {
  return source.section('options').flatMap(({ name, value }) => {
    const option = source.inner(value);
    if (option === undefined) return [];
    return withoutGaps<ChooseOption>({
      name,
      label: option.phrase('label'),
      when: option.formula('when'),
      because: option.phrase('because'),
      steps: option.steps('then') ?? [],
    });
  });
}

function readLogic(source: StepSource): DecideStep['logic'] | undefined {
  const table = readTable(source.value('table'), source.reading);
  if (table) return { kind: 'table', table };
  return source.value('rules') && { kind: 'rules', rules: source.listed('rules').map(readRule) };
}

function readRule(rule: StepSource): Rule {
  return withoutGaps<Rule>({
    at: rule.at,
    when: rule.formula('when'),
    because: rule.phrase('because'),
    steps: rule.steps('then') ?? rule.steps('otherwise') ?? [],
  });
}

function readThing(thing: StepSource, key: string): Thing {
  return withoutGaps<Thing>({
    at: thing.at,
    key,
    when: thing.formula('when'),
    say: thing.phrase('say'),
    coach: thing.phrase('coach'),
    alert: thing.phrase('alert'),
    because: thing.phrase('because'),
  });
}

function readReminder(source: StepSource): PromiseStep['remind'] | undefined {
  const reminder = source.inner(source.value('remind'));
  const when = reminder?.value('before') ? 'before' : 'after';
  const due = reminder?.timeAllowed(when);
  const say = reminder?.phrase('say');
  return due && say && { when, due, say };
}

/** `nothing`, steps, or one step by itself, as in `{run: late-again}`. */
function readConsequence(source: StepSource): Consequence | undefined {
  const node = source.value('if_broken');
  if (node === undefined) return undefined;
  if (node.kind === 'text') return source.name('if_broken') && { kind: 'nothing' };
  return { kind: 'steps', steps: source.steps('if_broken') ?? [] };
}
