import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { hasQuestion } from '../check/built-in-facts.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import { eachStep } from './each-step.js';

/** An amount that is worked out from itself, or in very many ways, is followed no further. */
const mostWays = 12;
const mostDepth = 5;

interface Definition {
  readonly typed: TypedExpression;
  readonly checked: CheckedPlaybook;
}

/**
 * Amounts as they come of what is asked: a fact that steps work out is replaced by what it is worked out from, one that a playbook
 * needs or gives by what is passed. Facts get names of their own in the whole of an exploration.
 */
export class Expansion {
  private readonly definitions = new Map<string, Definition[]>();
  /** Whether every way was followed that was asked for so far. */
  isWhole = true;

  constructor(root: CheckedPlaybook) {
    for (const checked of [root, ...root.runs.values()]) this.define(checked);
  }

  /** Every way in which an amount can be worked out from facts that are asked. */
  expand(typed: TypedExpression, checked: CheckedPlaybook, depth = 0): readonly TypedExpression[] {
    const of = (part: TypedExpression): readonly TypedExpression[] => this.expand(part, checked, depth);
    switch (typed.kind) {
      case 'fact':
        return this.expandFact(typed, checked, depth);
      case 'negative':
        return of(typed.of).map((part) => ({ ...typed, of: part }));
      case 'arithmetic':
        return this.pairs(of(typed.left), of(typed.right)).map(([left, right]) => ({
          ...typed,
          left,
          right,
        }));
      case 'move_date':
        return this.pairs(of(typed.date), of(typed.by)).map(([date, by]) => ({ ...typed, date, by }));
      case 'time_between':
        return this.pairs(of(typed.from), of(typed.to)).map(([from, to]) => ({ ...typed, from, to }));
      case 'percent_of':
        return this.pairs(of(typed.rate), of(typed.amount)).map(([rate, amount]) => ({
          ...typed,
          rate,
          amount,
        }));
      case 'least':
      case 'greatest':
        return this.combinations(typed.items.map(of)).map((items) => ({ ...typed, items }));
      default:
        return [typed];
    }
  }

  private expandFact(
    typed: Extract<TypedExpression, { kind: 'fact' }>,
    checked: CheckedPlaybook,
    depth: number,
  ): readonly TypedExpression[] {
    const name = wideName(checked, typed.name);
    const all = this.definitions.get(name) ?? [];
    if (depth >= mostDepth && all.length > 0) this.isWhole = false;
    const definitions = depth < mostDepth ? all : [];
    const declaration = checked.facts.get(typed.name);
    const asked =
      definitions.length === 0 || (declaration && hasQuestion(declaration)) ? [{ ...typed, name }] : [];
    const worked = definitions.flatMap((one) => this.expand(one.typed, one.checked, depth + 1));
    return this.most([...asked, ...worked]);
  }

  private pairs<T>(ones: readonly T[], others: readonly T[]): readonly (readonly [T, T])[] {
    return this.most(ones.flatMap((one) => others.map((other) => [one, other] as const)));
  }

  private combinations<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
    return lists.reduce<readonly (readonly T[])[]>(
      (all, list) => this.most(all.flatMap((before) => list.map((one) => [...before, one]))),
      [[]],
    );
  }

  private most<T>(ways: readonly T[]): readonly T[] {
    if (ways.length > mostWays) this.isWhole = false;
    return ways.slice(0, mostWays);
  }

  private define(checked: CheckedPlaybook): void {
    const add = (name: string, typed: TypedExpression | undefined, from = checked): void => {
      if (typed)
        this.definitions.set(name, [...(this.definitions.get(name) ?? []), { typed, checked: from }]);
    };
    eachStep(checked.playbook, (step) => {
      if (step.kind === 'set')
        for (const { fact, to } of step.settings) add(wideName(checked, fact.value), checked.typed.get(to));
      if (step.kind === 'decide' && step.logic.kind === 'table')
        for (const { results } of checked.tables.get(step.logic.table)?.rows ?? [])
          step.logic.table.outputs.forEach(({ value: name }, at) => {
            const type = checked.facts.get(name)?.type;
            if (type && type !== 'broken')
              add(wideName(checked, name), {
                kind: 'literal',
                value: results[at] ?? null,
                type,
                start: 0,
                end: 0,
              });
          });
      const inside = step.kind === 'run' && checked.runs.get(step.playbook.value);
      if (!inside) return;
      for (const { value: need } of inside.playbook.needs) {
        const passed = step.with.find((one) => one.need.value === need);
        add(wideName(inside, need), passed ? checked.typed.get(passed.value) : factIn(checked, need));
      }
      for (const { value: theirs } of inside.playbook.gives) {
        const ours = step.gives.find((one) => one.theirs.value === theirs)?.ours.value ?? theirs;
        if (checked.facts.has(ours)) add(wideName(checked, ours), factIn(inside, theirs), inside);
      }
    });
  }
}

/** The name of a fact in the whole of an exploration: facts of the house are the same in every playbook. */
export function wideName(checked: CheckedPlaybook, fact: string): string {
  const slot = [...checked.facts.keys()].indexOf(fact);
  return slot < checked.sharedFacts ? fact : `${checked.playbook.id.value}/${fact}`;
}

function factIn(checked: CheckedPlaybook, name: string): TypedExpression | undefined {
  const type = checked.facts.get(name)?.type;
  return type && type !== 'broken' ? { kind: 'fact', name, type, start: 0, end: 0 } : undefined;
}
