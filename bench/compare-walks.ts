import { deepEqual } from 'node:assert/strict';
import { openCase, tellCase, type Case } from '../src/case/case.js';
import type { Opening } from '../src/case/opening.js';
import type { CheckedPlaybook } from '../src/check/checked-playbook.js';
import { handWritten } from './closures.js';
import { compare, cpuTimeOf, type Contestant, type Standing } from './compare.js';
import { flowCases, flowResult, type FlowFacts, type FlowResult } from './flow-case.js';
import { checkedFlow, flowText, openingWith } from './flow-playbook.js';
import { byActor, byTransition } from './machine.js';

interface Engine<Walked> {
  readonly name: string;
  readonly aim?: number;
  /** Walks one case from its opening to its close. */
  readonly walk: (facts: FlowFacts) => Walked;
  readonly resultOf: (walked: Walked) => FlowResult;
  /** How often all cases are walked in one round: about a tenth of a second. */
  readonly times: number;
}

const bare = handWritten({ keepsRecord: false });
const recording = handWritten({ keepsRecord: true });

/**
 * What a case of fifteen steps costs from its opening to its close: with its record, its reasons in words, what may be
 * granted, and a question that is answered.
 */
export async function compareWalks(rounds: number): Promise<Standing[]> {
  const contestants = [
    contestant({ name: 'hand-written closures', walk: bare, resultOf: flowResult, times: 50_000 }),
    contestant({ name: 'closures that keep a record', walk: recording, resultOf: flowResult, times: 20_000 }),
    contestant(makeright()),
    contestant({ name: 'xstate, actor', walk: byActor, resultOf: flowResult, times: 200 }),
    contestant({
      name: 'xstate, transition functions',
      walk: byTransition,
      resultOf: flowResult,
      times: 200,
    }),
  ];
  await compare(contestants, 2);
  return compare(contestants, rounds);
}

function contestant<Walked>({ walk, resultOf, times, ...named }: Engine<Walked>): Contestant {
  for (const facts of flowCases) deepEqual(resultOf(walk(facts)), flowResult(bare(facts)), named.name);
  const walkAll = (): void => {
    for (let count = 0; count < times; count++) for (const facts of flowCases) walk(facts);
  };
  return { ...named, measure: () => cpuTimeOf(walkAll) / times };
}

/** The flow walked by makeright's public functions; read, checked and laid out beforehand. */
function makeright(): Engine<Case> {
  const checked = checkedFlow(flowText);
  const openings = new Map(flowCases.map((facts) => [facts, openingWith(facts)]));
  return {
    name: 'makeright',
    aim: 1 / 0.3,
    walk: (facts) => walkCase(checked, openings.get(facts)!),
    resultOf: resultIn,
    times: 500,
  };
}

function walkCase(checked: CheckedPlaybook, opening: Opening): Case {
  const opened = openCase(checked, opening);
  const { stop } = opened;
  if (stop.kind !== 'question') throw new Error('nothing was asked');
  const { at, by } = opening;
  const { address } = stop.question;
  const told = tellCase(opened, { kind: 'answer', address, value: 'grant', at, by });
  if (told.kind !== 'taken' || told.case.stop.kind !== 'closed') throw new Error('the case did not close');
  return told.case;
}

function resultIn({ events }: Case): FlowResult {
  const lastOf = (name: string): number => {
    const learned = events.findLast((event) => event.type === 'fact_learned' && event.fact === name);
    return learned?.type === 'fact_learned' ? Number(learned.value) : NaN;
  };
  return { total: lastOf('total'), goodwill: lastOf('goodwill'), weight: lastOf('weight') };
}
