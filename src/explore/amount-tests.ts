import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { eachFormula } from '../check/step-formulas.js';
import type { Cell } from '../expression/cell.js';
import type { Comparison } from '../expression/expression.js';
import type { FactType } from '../expression/fact-type.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import { typedPartsOf } from '../expression/typed-parts.js';
import type { Value } from '../expression/value.js';
import type { RemedyStep, Step } from '../playbook/step.js';
import type { Formula } from '../playbook/written.js';
import { eachStep } from './each-step.js';
import { Expansion } from './expansion.js';

/**
 * A place at which an amount makes a difference: two amounts that a step compares, or the worth of a remedy and a limit on it.
 * Facts in them are those of the whole exploration, by the names that `Expansion` gives them.
 */
export interface AmountTest {
  readonly left: TypedExpression;
  readonly right: TypedExpression;
  readonly operator: Comparison;
  /** The step that makes it, as `playbook step`. */
  readonly step: string;
}

export interface AmountTests {
  readonly tests: readonly AmountTest[];
  /** Whether these are all; else some amount comes about in too many ways to follow each. */
  readonly areAll: boolean;
}

/** What a playbook, and those that it runs, ever compare an amount with. */
export function amountTestsOf(root: CheckedPlaybook): AmountTests {
  const expansion = new Expansion(root);
  const tests: AmountTest[] = [];
  for (const checked of [root, ...root.runs.values()])
    eachStep(checked.playbook, (step) => {
      for (const { left, right, operator } of testsOf(checked, step))
        for (const one of expansion.expand(left, checked))
          for (const other of expansion.expand(right, checked))
            tests.push({
              left: one,
              right: other,
              operator,
              step: `${checked.playbook.id.value} ${step.key}`,
            });
    });
  return { tests, areAll: expansion.isWhole };
}

type Test = Pick<AmountTest, 'left' | 'right' | 'operator'>;

function testsOf(checked: CheckedPlaybook, step: Step): readonly Test[] {
  const tests: Test[] = [];
  const addFormula = (formula: Formula): void => {
    const typed = checked.typed.get(formula);
    if (typed) tests.push(...comparisonsIn(typed));
  };
  if (step.when) addFormula(step.when);
  eachFormula(step, addFormula);
  if (step.kind === 'remedy') {
    for (const formula of exclusionsOf(checked, step)) addFormula(formula);
    tests.push(...limitTests(checked, step));
  }
  if (step.kind === 'decide' && step.logic.kind === 'table') {
    const { table } = step.logic;
    for (const { cells } of checked.tables.get(table)?.rows ?? [])
      cells.forEach((cell, column) => {
        const name = table.inputs[column]?.value ?? '';
        const type = checked.facts.get(name)?.type;
        if (type && type !== 'broken') tests.push(...cellTests(cell, name, type));
      });
  }
  const due = step.kind === 'promise' ? step.due : step.kind === 'wait_for' ? step.atMost : undefined;
  if (due?.kind === 'on')
    tests.push({ left: factNamed(due.fact, date), right: factNamed('today', date), operator: '>=' });
  return tests;
}

/** When the policy rules out a remedy, or what it offers in its place. */
function exclusionsOf({ policies }: CheckedPlaybook, { remedy }: RemedyStep): readonly Formula[] {
  return policies.flatMap(({ policy: { remedies } }) => {
    const own = remedies.get(remedy.value);
    const instead = [...(own?.instead ?? []), ...(own?.notWhen ?? []).flatMap((one) => one.instead ?? [])];
    const kinds = [own, ...instead.map(({ value }) => remedies.get(value))];
    return kinds.flatMap((kind) => kind?.notWhen.map(({ when }) => when) ?? []);
  });
}

const date: FactType = { kind: 'date' };

function comparisonsIn(typed: TypedExpression): readonly Test[] {
  const inside = typedPartsOf(typed).flatMap(comparisonsIn);
  if (typed.kind === 'compare' && isAmount(typed.left.type)) return [...inside, typed];
  if (typed.kind === 'in' && isAmount(typed.left.type) && typed.right.kind === 'list')
    return [
      ...inside,
      ...typed.right.items.map((right) => ({ left: typed.left, right, operator: '==' as const })),
    ];
  return inside;
}

/** Whether values of a type have an order, so that only on which side of others they lie can matter. */
export function isAmount({ kind }: FactType): boolean {
  return kind !== 'text' && kind !== 'choice' && kind !== 'yes_no' && kind !== 'list';
}

function cellTests(cell: Cell, name: string, type: FactType): readonly Test[] {
  if (!isAmount(type) || cell.kind === 'any') return [];
  const left = factNamed(name, type);
  const against = (value: Value, operator: Comparison): Test => ({
    left,
    right: literal(value, type),
    operator,
  });
  if (cell.kind !== 'range') return cell.values.map((value) => against(value, '=='));
  return [
    ...(Number.isFinite(cell.low) ? [against(cell.low, '<')] : []),
    ...(Number.isFinite(cell.high) ? [against(cell.high, '<=')] : []),
  ];
}

/** The worth of a remedy and every limit that any role has on it, and on what may be offered in its place. */
function limitTests({ policies, typed }: CheckedPlaybook, step: RemedyStep): readonly Test[] {
  const written = step.amount ?? step.cost;
  const worth = written && typed.get(written);
  if (!worth) return [];
  const of = step.of && typed.get(step.of);
  return policies.flatMap(({ policy }) => {
    const kind = policy.remedies.get(step.remedy.value);
    const remedies = [
      step.remedy,
      ...(kind?.instead ?? []),
      ...(kind?.notWhen ?? []).flatMap(({ instead }) => instead ?? []),
    ].map(({ value }) => value);
    return [...policy.roles.values()].flatMap(({ may }) =>
      [...remedies, 'concessions'].flatMap((remedy) => {
        const limit = may.get(remedy);
        if (!limit) return [];
        const { each, percent, case: inCase, customer } = limit;
        const sums = [inCase, customer?.amount].flatMap((most) => most ?? []);
        return [
          ...(each === undefined ? [] : [upTo(worth, literal(each, worth.type))]),
          ...sums.map((most) => upTo(worth, leftOf(most, remedy, worth.type))),
          ...(percent === undefined || !of
            ? []
            : [upTo(worth, { ...of, kind: 'percent_of', rate: literal(percent, rate), amount: of })]),
        ];
      }),
    );
  });
}

/** What was granted of a remedy in the case so far, or of all concessions, stands among the facts under this name. */
export const usedSoFar = 'used ';

function leftOf(most: number, remedy: string, type: FactType): TypedExpression {
  const [left, right] = [literal(most, type), factNamed(usedSoFar + remedy, type)];
  return { kind: 'arithmetic', operator: '-', left, right, type, start: 0, end: 0 };
}

const rate: FactType = { kind: 'percent' };

function upTo(left: TypedExpression, right: TypedExpression): Test {
  return { left, right, operator: '<=' };
}

function literal(value: Value, type: FactType): TypedExpression {
  return { kind: 'literal', value, type, start: 0, end: 0 };
}

function factNamed(name: string, type: FactType): TypedExpression {
  return { kind: 'fact', name, type, start: 0, end: 0 };
}
