import type { Expression, Span } from './expression.js';
import { faultAt, sourceOf, type SyntaxFault } from './syntax-fault.js';

// What looks right to whoever writes it, and is not. Each of these is reported and then read as it was meant.

export function tooLong(text: string, most: number): SyntaxFault {
  const message = `this expression is longer than ${most} characters`;
  return faultAt({ start: 0, end: text.length }, 'expression-too-long', message, setHelp);
}

export function tooDeep(place: Span, most: number): SyntaxFault {
  return faultAt(place, 'expression-too-long', `parentheses are nested more than ${most} deep here`, setHelp);
}

const setHelp = 'work out part of it in a fact of its own with `set`';

export function singleEquals(sign: Span): SyntaxFault {
  return faultAt(sign, 'single-equals', 'one `=` does not compare', 'write `is`');
}

export function dividing(sign: Span): SyntaxFault {
  const help = 'write `percent(50, item_price)` for half of the item price';
  return faultAt(sign, 'not-allowed-in-expression', 'there is no dividing in an expression', help);
}

export function percentSign(sign: Span): SyntaxFault {
  const help = 'write `percent(15, item_price)` for 15 percent of the item price';
  return faultAt(sign, 'not-allowed-in-expression', '`%` cannot be used in an expression', help);
}

export function comparedAtOnce(place: Span): SyntaxFault {
  const help = 'write two comparisons with `and` between them, as in `1 < quantity and quantity < 5`';
  return faultAt(place, 'expression-syntax', 'more than two things are compared at once', help);
}

export function notBeforeIn(text: string, sign: Span, left: Expression, right: Expression): SyntaxFault {
  const help = `write \`not (${sourceOf(text, left)} in ${sourceOf(text, right)})\``;
  return faultAt(sign, 'not-before-is', '`not` cannot stand here', help);
}

/** `not tier is "gold"`, where `not` goes with `tier` alone. */
export function notBeforeIs(
  text: string,
  not: Extract<Expression, { kind: 'not' }>,
  sign: Span & { readonly sign: string },
  right: Expression,
): SyntaxFault {
  const subject = sourceOf(text, not.of);
  const whole = `\`not (${text.slice(not.of.start, right.end)})\``;
  const help = sign.sign === '==' ? `${whole} or \`${subject} is not ${sourceOf(text, right)}\`` : whole;
  const place = { start: not.start, end: not.of.end };
  return faultAt(place, 'not-before-is', `this \`not\` covers only \`${subject}\``, `write ${help}`);
}

export function wordSetAside(word: string, place: Span): SyntaxFault {
  const help = word === 'null' ? 'write `not known(gift_note)` for a fact that was left out' : undefined;
  const message = `\`${word}\` has no meaning here, and no fact can be called so`;
  return faultAt(place, 'not-allowed-in-expression', message, help);
}

export function partOfFact(text: string, place: Span): SyntaxFault {
  const help = 'facts have no parts; use the whole fact, or one of the functions such as `count(items)`';
  const message = `\`${sourceOf(text, place)}\` cannot follow a value`;
  return faultAt(place, 'not-allowed-in-expression', message, help);
}
