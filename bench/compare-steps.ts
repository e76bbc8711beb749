import { openCase } from '../src/case/case.js';
import { compare, cpuTimeOf, type Standing } from './compare.js';
import { flowCases, percent, type FlowFacts } from './flow-case.js';
import { checkedFlow, flowText, openingWith } from './flow-playbook.js';

/** A lap is fifteen steps: five that ask what is known already, and ten that do so under a condition. */
const laps = 100;

const asked = ['wants', 'price', 'shipping', 'days_late', 'tier'] as const;

const conditions: readonly { readonly written: string; readonly holds: (of: FlowFacts) => boolean }[] = [
  { written: 'days_late > 3', holds: (of) => of.days_late > 3 },
  { written: 'tier is "gold"', holds: (of) => of.tier === 'gold' },
  { written: 'opened', holds: (of) => of.opened },
  { written: 'not opened and days_late > 2', holds: (of) => !of.opened && of.days_late > 2 },
  { written: 'price > shipping', holds: (of) => of.price > of.shipping },
  { written: 'price + shipping > money("50.00")', holds: (of) => of.price + of.shipping > 50_00 },
  { written: 'wants is "money" or opened', holds: (of) => of.wants === 'money' || of.opened },
  { written: 'days_late in [1, 5, 9]', holds: (of) => [1, 5, 9].includes(of.days_late) },
  { written: 'percent(10, price) < shipping', holds: (of) => percent(10, of.price) < of.shipping },
  {
    written: 'tier is "standard" and price >= shipping',
    holds: (of) => of.tier === 'standard' && of.price >= of.shipping,
  },
];

/**
 * What walking costs by itself: steps that ask nothing new, say nothing and leave nothing in the record. A long walk is
 * taken and a short one, and the difference is what the steps cost, without the opening and closing of a case.
 */
export async function compareSteps(rounds: number): Promise<Standing[]> {
  const contestants = [
    { name: 'hand-written closures', measure: costOfSteps(byHand) },
    { name: 'makeright', measure: costOfSteps(byMakeright), aim: 1 / 0.3 },
  ];
  await compare(contestants, 2);
  return compare(contestants, rounds);
}

type WalkLaps = (facts: FlowFacts) => void;

function costOfSteps(walkOf: (laps: number) => WalkLaps): () => number {
  const [short, long] = [walkOf(1), walkOf(1 + laps)];
  return () => cpuTimeOf(() => walkAll(long)) - cpuTimeOf(() => walkAll(short));
}

function walkAll(walk: WalkLaps): void {
  for (let times = 0; times < 500; times++) for (const facts of flowCases) walk(facts);
}

function byMakeright(count: number): WalkLaps {
  const checked = checkedFlow(lapsText(count));
  const openings = new Map(flowCases.map((facts) => [facts, openingWith(facts)]));
  return (facts) => {
    const { stop } = openCase(checked, openings.get(facts)!);
    if (stop.kind !== 'closed') throw new Error('the walk did not come to its end');
  };
}

function lapsText(count: number): string {
  const [beginning] = flowText.split('steps:\n');
  const asks = asked.map((fact) => `  - ask: ${fact}\n`);
  const conditional = conditions.map(({ written }) => `  - ask: opened\n    when: ${written}\n`);
  const steps = [...asks, ...conditional].join('').repeat(count);
  return `${beginning}steps:\n${steps}  - {close: unresolved, root_cause: delay, because: That was all}\n`;
}

/** The same as a programmer would write it out: one closure a question, one a condition. */
function byHand(count: number): WalkLaps {
  const nodes: ((of: FlowFacts) => number)[] = [];
  const ask = (fact: keyof FlowFacts): void => {
    const next = nodes.length + 1;
    nodes.push((of) => (of[fact] === undefined ? -1 : next));
  };
  for (let lap = 0; lap < count; lap++) {
    for (const fact of asked) ask(fact);
    for (const { holds } of conditions) {
      const then = nodes.length + 1;
      nodes.push((of) => (holds(of) ? then : then + 1));
      ask('opened');
    }
  }
  return (facts) => {
    for (let at = 0; at < nodes.length;) {
      at = nodes[at]?.(facts) ?? -1;
      if (at < 0) throw new Error('the walk did not come to its end');
    }
  };
}
