import type { Comparison, Expression } from './expression.js';

const words: Readonly<Partial<Record<Comparison, string>>> = { '==': 'is', '!=': 'is not' };

/** The expression in the trainer's spelling, one space between its parts and no parentheses but those of a call. */
export function spellExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'whole':
      return String(expression.value);
    case 'decimal':
      return expression.digits;
    case 'text':
      return JSON.stringify(expression.value);
    case 'yes_no':
      return expression.word;
    case 'name':
      return expression.name;
    case 'list':
      return `[${expression.items.map(spellExpression).join(', ')}]`;
    case 'not':
      return `not ${spellExpression(expression.of)}`;
    case 'negative':
      return `-${spellExpression(expression.of)}`;
    case 'call':
      return `${expression.callee.name}(${expression.args.map(spellExpression).join(', ')})`;
    case 'compare':
      return spellPair(expression, words[expression.operator] ?? expression.operator);
    case 'arithmetic':
      return spellPair(expression, expression.operator);
    case 'and':
    case 'or':
    case 'in':
      return spellPair(expression, expression.kind);
    case 'broken':
      return '…';
  }
}

function spellPair({ left, right }: { left: Expression; right: Expression }, sign: string): string {
  return `${spellExpression(left)} ${sign} ${spellExpression(right)}`;
}
