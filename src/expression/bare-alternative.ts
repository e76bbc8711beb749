import { fail, type Checking } from './checking.js';
import type { Expression, Span } from './expression.js';
import type { Scope } from './scope.js';
import { spellExpression } from './spell-expression.js';

type Part<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** A comparison with one value, and further values that were joined to it as if they were compared as well. */
export interface Alternatives {
  readonly comparison: Part<'compare'>;
  readonly bare: readonly Expression[];
}

/** The values in `tier is "gold" or "silver"`, which says it the way one speaks. */
export function alternativesIn(scope: Scope, part: Part<'and' | 'or'>): Alternatives | undefined {
  const { left, right } = part;
  const isFirst = left.kind === 'compare' && (left.operator === '==' || left.operator === '!=');
  const before = isFirst
    ? { comparison: left, bare: [] }
    : left.kind === part.kind
      ? alternativesIn(scope, left)
      : undefined;
  if (before === undefined || !isBareValue(scope, right, before.comparison.left)) return undefined;
  return { comparison: before.comparison, bare: [...before.bare, right] };
}

/** Written digits or text, or an option whose quotes were forgotten as well. */
function isBareValue(scope: Scope, part: Expression, subject: Expression): boolean {
  if (part.kind !== 'name') return part.kind === 'text' || part.kind === 'whole' || part.kind === 'decimal';
  const type = subject.kind === 'name' ? scope.typeOf(subject.name) : undefined;
  return typeof type === 'object' && type.kind === 'choice' && type.options.includes(part.name);
}

/** Whatever else is wrong with the comparison is reported beside it. */
export function failAlternatives(checking: Checking, { comparison, bare }: Alternatives): undefined {
  checking.check(comparison);
  const list = [comparison.right, ...bare].map(quoted).join(', ');
  const lookup = `${spellExpression(comparison.left)} in [${list}]`;
  const help = `write \`${comparison.operator === '==' ? lookup : `not (${lookup})`}\``;
  const place: Span = { start: bare[0]!.start, end: bare.at(-1)!.end };
  const message = `${bare.map((value) => `\`${spellExpression(value)}\``).join(' and ')} ${
    bare.length === 1 ? 'is' : 'are'
  } not compared with anything`;
  return fail(checking, 'type-mismatch', place, { message, help });
}

function quoted(value: Expression): string {
  return value.kind === 'name' ? `"${value.name}"` : spellExpression(value);
}
