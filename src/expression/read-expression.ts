import type { Comparison, Expression, Span } from './expression.js';
import type { ExpressionFault } from './expression-fault.js';
import { setAsideWords } from './fact-name.js';
import type { Lexeme } from './lexeme.js';
import { mixedAndOr } from './mixed-and-or.js';
import { readLexemes } from './read-lexemes.js';
import { missingValue, neverClosed, outOfPlace, type SyntaxFault } from './syntax-fault.js';
import * as trap from './trap-fault.js';

/**
 * What was read, and what is wrong with it. Both may be there: whatever has a fault that can be stepped over is read as
 * it was most likely meant, so that the rest of the expression can still be checked.
 */
export interface ExpressionReading {
  readonly expression?: Expression;
  /** In the order of their places. */
  readonly faults: readonly ExpressionFault[];
}

const mostCharacters = 2000;
const mostDepth = 40;

/**
 * Reads the trainer's spelling of a condition or an amount.
 *
 * The grammar is a strict subset of the Common Expression Language (the CEL specification, "Syntax"), with the words
 * `and`, `or`, `not`, `is` and `is not` for its signs `&&`, `||`, `!`, `==` and `!=`, and `yes` and `no` for `true` and
 * `false`: what is read here means the same to any engine of that language once the words are replaced, and a test holds
 * it to that against one. It is read by precedence climbing (T. Norvell, "Parsing Expressions by Recursive Descent",
 * 1999) rather than by such an engine, because loading one costs nearly half as much as starting the program, because
 * its trees drop the parentheses on which the faults below depend, and because one mistake would end its reading.
 */
export function readExpression(text: string): ExpressionReading {
  if (text.length > mostCharacters) {
    return { faults: [{ ...trap.tooLong(text, mostCharacters), severity: 'error' }] };
  }
  return new ExpressionReader(text).read();
}

/** How tightly each sign binds; those of one row are read from left to right. */
const strength: ReadonlyMap<string, number> = new Map(
  [
    ['||'],
    ['&&'],
    ['==', '!=', '<', '<=', '>', '>=', 'in', '=', 'not in'],
    ['+', '-'],
    ['*', '/', '%'],
  ].flatMap((signs, index) => signs.map((sign) => [sign, index + 1] as const)),
);

type Operator = Span & { readonly sign: string };

class ExpressionReader {
  readonly #text: string;
  readonly #lexemes: readonly Lexeme[];
  readonly #faults: ExpressionFault[] = [];
  /** The parts that stand in parentheses of their own, which the tree itself no longer shows. */
  readonly #grouped = new Set<Expression>();
  #position = 0;
  #depth = 0;
  #isStopped = false;

  constructor(text: string) {
    this.#text = text;
    this.#lexemes = readLexemes(text);
  }

  read(): ExpressionReading {
    const expression = this.#expression(1);
    if (this.#next().kind !== 'end') this.#stop(outOfPlace(this.#text, this.#before(), this.#next()));
    if (!this.#isStopped) this.#faults.push(...mixedAndOr(expression, this.#grouped, this.#text));
    const faults = this.#faults.sort((a, b) => a.start - b.start);
    return this.#isStopped ? { faults } : { expression, faults };
  }

  #expression(least: number): Expression {
    let left = this.#operand();
    for (;;) {
      const operator = this.#operatorAhead();
      if (operator === undefined || strength.get(operator.sign)! < least) return left;
      if (operator.sign === '%') return this.#stop(trap.percentSign(operator));
      this.#position += operator.sign === 'not in' ? 2 : 1;
      left = this.#joined(operator, left, this.#expression(strength.get(operator.sign)! + 1));
    }
  }

  #operatorAhead(): Operator | undefined {
    const lexeme = this.#next();
    if (lexeme.kind !== 'sign') return undefined;
    const after = this.#lexemes[this.#position + 1];
    if ((lexeme.text === '!' || lexeme.text === '!=') && after !== undefined && isSign(after, 'in')) {
      return { sign: 'not in', start: lexeme.start, end: after.end };
    }
    return strength.has(lexeme.text)
      ? { sign: lexeme.text, start: lexeme.start, end: lexeme.end }
      : undefined;
  }

  #joined(operator: Operator, left: Expression, right: Expression): Expression {
    const span = { start: left.start, end: right.end };
    switch (operator.sign) {
      case '||':
        return { kind: 'or', left, right, ...span };
      case '&&':
        return { kind: 'and', left, right, ...span };
      case '+':
      case '-':
      case '*':
        return { kind: 'arithmetic', operator: operator.sign, left, right, ...span };
      case '/':
        this.#report(trap.dividing(operator));
        return { kind: 'broken', ...span };
      default:
        return this.#compared(operator, left, right);
    }
  }

  /** A comparison, or what was meant by one of the ways to write it wrong. */
  #compared(operator: Operator, left: Expression, right: Expression): Expression {
    const span = { start: left.start, end: right.end };
    const isBare = !this.#grouped.has(left);
    if (isBare && (left.kind === 'compare' || left.kind === 'in')) {
      this.#report(trap.comparedAtOnce(span));
      return { kind: 'broken', ...span };
    }
    if (isBare && left.kind === 'not') {
      this.#report(trap.notBeforeIs(this.#text, left, operator, right));
      return { kind: 'not', of: this.#compared(operator, left.of, right), ...span };
    }
    if (operator.sign === 'in') return { kind: 'in', left, right, ...span };
    if (operator.sign === 'not in') {
      this.#report(trap.notBeforeIn(this.#text, operator, left, right));
      return { kind: 'not', of: { kind: 'in', left, right, ...span }, ...span };
    }
    if (operator.sign === '=') this.#report(trap.singleEquals(operator));
    const sign = operator.sign === '=' ? '==' : (operator.sign as Comparison);
    return { kind: 'compare', operator: sign, left, right, ...span };
  }

  #operand(): Expression {
    this.#depth += 1;
    const expression =
      this.#depth > mostDepth
        ? this.#stop(trap.tooDeep(this.#next(), mostDepth))
        : this.#withoutParts(this.#primary());
    this.#depth -= 1;
    return expression;
  }

  #primary(): Expression {
    const before = this.#before();
    const lexeme = this.#take();
    const span = { start: lexeme.start, end: lexeme.end };
    switch (lexeme.kind) {
      case 'whole':
        return { kind: 'whole', value: Number(lexeme.text), ...span };
      case 'decimal':
        return { kind: 'decimal', digits: lexeme.text, ...span };
      case 'text':
        return { kind: 'text', value: lexeme.text, ...span };
      case 'name':
        return this.#named(lexeme.text, span);
      case 'sign':
        return this.#signed(lexeme.text, lexeme) ?? this.#stop(missingValue(this.#text, before, lexeme));
      case 'end':
        return this.#stop(missingValue(this.#text, before, lexeme));
      case 'faulty':
        if (lexeme.isFatal) return this.#stop(lexeme.fault);
        this.#report(lexeme.fault);
        return { kind: 'broken', ...span };
    }
  }

  #signed(sign: string, lexeme: Lexeme): Expression | undefined {
    if (sign === '(') return this.#group(lexeme);
    if (sign === '[') return this.#list(lexeme);
    if (sign !== '!' && sign !== '-') return undefined;
    const of = this.#operand();
    return { kind: sign === '!' ? 'not' : 'negative', of, start: lexeme.start, end: of.end };
  }

  #group(opening: Lexeme): Expression {
    const inner = this.#expression(1);
    const group = { ...inner, start: opening.start, end: this.#close(opening, ')') };
    this.#grouped.add(group);
    return group;
  }

  #list(opening: Lexeme): Expression {
    const items = this.#separated(']');
    return { kind: 'list', items, start: opening.start, end: this.#close(opening, ']') };
  }

  #named(name: string, span: Span): Expression {
    if (/^(yes|no|true|false)$/.test(name)) {
      return { kind: 'yes_no', value: name === 'yes' || name === 'true', word: name, ...span };
    }
    if (setAsideWords.has(name)) return this.#stop(trap.wordSetAside(name, span));
    const opening = this.#next();
    if (!isSign(opening, '(')) return { kind: 'name', name, ...span };
    this.#position += 1;
    const args = this.#separated(')');
    return {
      kind: 'call',
      callee: { name, ...span },
      args,
      start: span.start,
      end: this.#close(opening, ')'),
    };
  }

  #separated(closing: string): Expression[] {
    if (isSign(this.#next(), closing)) return [];
    const items = [this.#expression(1)];
    while (isSign(this.#next(), ',')) {
      this.#position += 1;
      items.push(this.#expression(1));
    }
    return items;
  }

  /** Takes the closing sign and gives its end; what else is in its place ends the reading. */
  #close(opening: Lexeme, closing: string): number {
    const lexeme = this.#next();
    if (isSign(lexeme, closing)) return this.#take().end;
    this.#stop(
      lexeme.kind === 'end'
        ? neverClosed(this.#text, opening, closing)
        : outOfPlace(this.#text, this.#before(), lexeme),
    );
    return lexeme.start;
  }

  /** Steps over `.part` and `[0]` behind a value. */
  #withoutParts(expression: Expression): Expression {
    const lexeme = this.#next();
    const isPart = isSign(lexeme, '.') && this.#lexemes[this.#position + 1]?.kind === 'name';
    if (!isPart && !isSign(lexeme, '[')) return expression;
    this.#position += 1;
    const { end } = isPart ? this.#primary() : this.#list(lexeme);
    this.#report(trap.partOfFact(this.#text, { start: lexeme.start, end }));
    return this.#withoutParts({ kind: 'broken', start: expression.start, end });
  }

  #next(): Lexeme {
    return this.#lexemes[this.#position]!;
  }

  #before(): Lexeme | undefined {
    return this.#lexemes[this.#position - 1];
  }

  /** The next lexeme; the last one is never passed. */
  #take(): Lexeme {
    const lexeme = this.#next();
    if (this.#position < this.#lexemes.length - 1) this.#position += 1;
    return lexeme;
  }

  /** Nothing is reported once the reading has ended: it would only follow from what ended it. */
  #report(fault: SyntaxFault): void {
    if (!this.#isStopped) this.#faults.push({ ...fault, severity: 'error' });
  }

  #stop(fault: SyntaxFault): Expression {
    this.#report(fault);
    this.#isStopped = true;
    this.#position = this.#lexemes.length - 1;
    return { kind: 'broken', start: fault.start, end: fault.end };
  }
}

function isSign(lexeme: Lexeme, text: string): boolean {
  return lexeme.kind === 'sign' && lexeme.text === text;
}
