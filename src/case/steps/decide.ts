import type { DecideStep, Rule } from '../../playbook/step.js';
import type { CompiledFormula } from '../compiled-formula.js';
import { explained, valuesOf } from '../described-facts.js';
import { phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';
import { compileTable } from './decide-table.js';

interface CompiledRule {
  readonly rule: Rule;
  /** 1-based, as people count rows. */
  readonly row: number;
  /** Left out for `otherwise`. */
  readonly when?: CompiledFormula;
  readonly pc: Pc;
}

/** Looks at facts and decides; asks only those that can still change what comes of it. */
export function compileDecide(builder: ProgramBuilder, step: DecideStep, next: Pc): Pc {
  if (step.logic.kind === 'table') return compileTable(builder, step, step.logic.table, next);
  return step.pick === 'every row that fits'
    ? compileEvery(builder, step, step.logic.rules, next)
    : compileOne(builder, step, step.logic.rules, next);
}

/** Rows are looked at in order: of rows that exclude each other, the first that fits is the only one. */
function compileOne(builder: ProgramBuilder, step: DecideStep, rules: readonly Rule[], next: Pc): Pc {
  const compiled = rules.map((rule, at) => compiledRule(builder, rule, at, builder.steps(rule.steps, next)));
  return builder.add(
    step.key,
    compiled.map(({ pc }) => pc),
    (walk) => {
      for (const rule of compiled) {
        const fits = rule.when ? walk.workOut(rule.when) : true;
        if (fits === undefined) return STOPPED;
        if (fits === true) return took(walk, step, rule, compiled) ? rule.pc : STOPPED;
      }
      throw new Error(`no row of ${step.decision.value} fits`);
    },
  );
}

/** Each row that fits is walked in turn: a row's steps fall through to the next row. */
function compileEvery(builder: ProgramBuilder, step: DecideStep, rules: readonly Rule[], next: Pc): Pc {
  const lastRow = rules.length - 1;
  return rules.reduceRight((after, rule, at) => {
    const inside = builder.steps(rule.steps, after);
    const compiled = compiledRule(builder, rule, at, inside);
    return builder.add(at === lastRow ? step.key : `${step.key}.${at + 1}`, [inside, after], (walk) => {
      const fits = compiled.when ? walk.workOut(compiled.when) : true;
      if (fits === undefined) return STOPPED;
      if (fits !== true) return after;
      return took(walk, step, compiled, [compiled]) ? inside : STOPPED;
    });
  }, next);
}

function compiledRule(builder: ProgramBuilder, rule: Rule, at: number, pc: Pc): CompiledRule {
  return { rule, row: at + 1, pc, ...(rule.when && { when: builder.formula(rule.when) }) };
}

/** Records the row that was taken and why; false when a fact in its reason has to be asked first. */
function took(
  walk: Walk,
  step: DecideStep,
  { rule, row, when }: CompiledRule,
  all: readonly CompiledRule[],
): boolean {
  const because = rule.because && phraseText(walk, rule.because);
  if (rule.because && because === undefined) return false;
  const looked = when ? [when] : all.flatMap((other) => other.when ?? []);
  const reason = looked.map((formula) => explained(walk, formula)).join('; ');
  walk.before.show({ kind: 'why', text: because === undefined ? reason : `${because} (${reason})` });
  walk.happened({
    type: 'decided',
    decision: step.decision.value,
    rows: [row],
    reason,
    ...(because !== undefined && { because }),
    values: valuesOf(walk, new Set(looked.flatMap(({ names }) => names))),
  });
  return true;
}
