import type { Question } from '../case/question.js';
import { fittingText } from '../case/text-pattern.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import { typedPartsOf } from '../expression/typed-parts.js';
import { eachStep } from './each-step.js';

const names: Readonly<Record<string, string>> = { taken_by: 'Sam', approved_by: 'Sam' };

/** Texts for questions: each that the fact is ever compared with, and one that it is not. */
export class SampleTexts {
  private readonly compared = new Map<string, Set<string>>();

  constructor(root: CheckedPlaybook) {
    for (const checked of [root, ...root.runs.values()]) {
      for (const typed of checked.typed.values()) this.addCompared(typed);
      eachStep(checked.playbook, (step) => {
        if (step.kind !== 'decide' || step.logic.kind !== 'table') return;
        const { table } = step.logic;
        for (const { cells } of checked.tables.get(table)?.rows ?? [])
          cells.forEach((cell, column) => {
            if ('values' in cell)
              for (const value of cell.values) this.add(table.inputs[column]!.value, value);
          });
      });
    }
  }

  of({ key, pattern }: Question): readonly string[] {
    const other =
      pattern === undefined ? (names[key.replace(/^.*\./, '')] ?? 'a few words') : fittingText(pattern);
    return [...new Set([...(this.compared.get(key) ?? []), other])];
  }

  private addCompared(typed: TypedExpression): void {
    for (const part of typedPartsOf(typed)) this.addCompared(part);
    if (typed.kind !== 'compare' && typed.kind !== 'in') return;
    const sides = [typed.left, typed.right];
    const literals = sides.flatMap((side) => (side.kind === 'list' ? side.items : [side]));
    for (const side of sides)
      if (side.kind === 'fact')
        for (const literal of literals) if (literal.kind === 'literal') this.add(side.name, literal.value);
  }

  private add(fact: string, value: unknown): void {
    if (typeof value !== 'string') return;
    const all = this.compared.get(fact) ?? new Set();
    this.compared.set(fact, all.add(value));
  }
}
