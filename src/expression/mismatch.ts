import { fail, type Checking } from './checking.js';
import { describeType } from './describe-type.js';
import type { Expression } from './expression.js';
import type { FactType } from './fact-type.js';
import { readUnlimited } from './read-unlimited.js';
import { spellExpression } from './spell-expression.js';
import type { TypedExpression } from './typed-expression.js';

/** Whether a value of one type can stand where the other is wanted, as an option can where text is. */
export function fits(type: FactType, wanted: FactType): boolean {
  switch (wanted.kind) {
    case 'choice':
      return type.kind === 'choice' && type.options.every((option) => wanted.options.includes(option));
    case 'money':
      return type.kind === 'money' && type.currency === wanted.currency;
    case 'list':
      return type.kind === 'list' && fits(type.of, wanted.of);
    case 'text':
      return type.kind === 'text' || type.kind === 'choice';
    case 'yes_no':
    case 'number':
    case 'percent':
    case 'date':
    case 'duration':
      return type.kind === wanted.kind;
  }
}

/** A part that is checked and must be of the wanted type, or `undefined` once it is reported that it is not. */
export function checkFits(
  checking: Checking,
  part: Expression,
  wanted: FactType,
  who: string,
): TypedExpression | undefined {
  const typed = checking.check(part, wanted);
  if (typed === undefined || fits(typed.type, wanted)) return typed;
  return failFits(checking, part, typed, wanted, who);
}

/** Reports that a part is not what somebody needs: `item_price` is an amount of money, but *`and` needs* a yes or no. */
export function failFits(
  checking: Checking,
  part: Expression,
  typed: TypedExpression,
  wanted: FactType,
  who: string,
): undefined {
  const message = `${spelled(part)} is ${kindOf(typed.type, wanted)}, but ${who} ${kindOf(wanted, typed.type)}`;
  return fail(checking, 'type-mismatch', part, { message, help: wayTo(wanted, part, typed) });
}

/** Two sides that do not go together; the place is the side that was written out, if just one was. */
export function failPair(
  checking: Checking,
  { left, right }: { readonly left: Expression; readonly right: Expression },
  typedLeft: TypedExpression,
  typedRight: TypedExpression,
): undefined {
  const [leftKind, rightKind] = [
    kindOf(typedLeft.type, typedRight.type),
    kindOf(typedRight.type, typedLeft.type),
  ];
  const message = `${spelled(left)} is ${leftKind}, but ${spelled(right)} is ${rightKind}`;
  const written = [typedLeft, typedRight].filter(({ kind }) => kind === 'literal');
  if (written.length !== 1) {
    return fail(checking, 'type-mismatch', { start: left.start, end: right.end }, { message });
  }
  const [part, typed, wanted] =
    written[0] === typedRight ? [right, typedRight, typedLeft.type] : [left, typedLeft, typedRight.type];
  return fail(checking, 'type-mismatch', part, { message, help: wayTo(wanted, part, typed) });
}

/** The part as it was written, as far as that is short enough to be recognised at a glance. */
export function spelled(part: Expression): string {
  const text = spellExpression(part);
  return text.length > 40 ? 'this' : `\`${text}\``;
}

/** The type in words; two amounts differ by their currency, and two choices by their options. */
function kindOf(type: FactType, other: FactType): string {
  if (type.kind === 'money' && other.kind === 'money') return `an amount in ${type.currency}`;
  return describeType(type);
}

/** How to write what was meant, where the mistake is one of spelling. */
function wayTo(wanted: FactType, part: Expression, typed: TypedExpression): string | undefined {
  const written = writtenValue(part);
  if (written !== undefined) return wayToWrite(wanted, written);
  if (wanted.kind !== 'yes_no' || typed.kind === 'literal') return undefined;
  return `compare it with something, as in \`${spellExpression(part)} ${comparisonExample(typed.type)}\``;
}

function writtenValue(part: Expression): string | undefined {
  if (part.kind === 'text') return part.value;
  return part.kind === 'whole' || part.kind === 'yes_no' ? spellExpression(part) : undefined;
}

function wayToWrite(wanted: FactType, written: string): string | undefined {
  const isReadable = 'value' in readUnlimited(written, wanted);
  switch (wanted.kind) {
    case 'number':
    case 'percent':
      return isReadable ? `write \`${written.replace(/\s*%$/, '')}\` without quotes` : undefined;
    case 'money':
      return isReadable ? `write \`money("${written}")\`` : 'write an amount as in `12.95`';
    case 'date':
      return isReadable ? `write \`date("${written}")\`` : 'write a date as in `date("2026-03-02")`';
    case 'duration':
      return `write \`days(${/^\d+/.exec(written)?.[0] ?? 3})\``;
    case 'yes_no':
      return 'write `yes` or `no`';
    case 'choice':
      return isReadable
        ? `write it in quotes: \`"${written}"\``
        : `compare it with an option, as in \`is "${wanted.options[0] ?? ''}"\``;
    case 'text':
      return `write it in quotes: \`"${written}"\``;
    case 'list':
      return 'write it between brackets, as in `["same", "money"]`';
  }
}

function comparisonExample(type: FactType): string {
  switch (type.kind) {
    case 'choice':
      return `is "${type.options[0] ?? ''}"`;
    case 'number':
    case 'money':
    case 'percent':
      return '> 10';
    case 'duration':
      return '> days(3)';
    case 'date':
      return 'is today';
    case 'text':
    case 'yes_no':
    case 'list':
      return 'is …';
  }
}
