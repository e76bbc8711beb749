import type { FactType } from '../expression/fact-type.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { WrittenText } from '../playbook/written.js';

/** How a case can have come to us. */
export const channels = ['phone', 'chat', 'e-mail', 'in_person', 'social', 'letter'] as const;

/** Facts that the walk knows by itself and that nobody is ever asked. */
const keptByTheWalk: ReadonlySet<string> = new Set([
  'today',
  'their_answer',
  'broken_promises',
  'given_so_far',
]);

/**
 * The facts that are always there, in the order of the language's reference. They stand in no file, so their places are
 * empty. `currency` is the policy's.
 */
export function builtInFacts(currency: string): readonly FactDeclaration[] {
  return [
    declaration('today', { kind: 'date' }),
    declaration(
      'channel',
      { kind: 'choice', options: channels },
      { hint: 'How this contact came about', label: 'channel' },
    ),
    declaration(
      'customer_words',
      { kind: 'text' },
      { hint: 'What they said when they came', label: 'customer’s words', isOptional: true },
    ),
    declaration(
      'their_answer',
      { kind: 'text' },
      { label: 'what they said with their last no', isOptional: true },
    ),
    declaration('broken_promises', { kind: 'number', min: 0 }),
    declaration('given_so_far', { kind: 'money', currency, min: 0 }),
  ];
}

/** Whether a fact can change while a case is walked although no step sets it. */
export function changesByItself(name: string): boolean {
  return keptByTheWalk.has(name);
}

/** Whether a fact has its value from the house or the walk: no step may set it, and asking it would be pointless. */
export function isFixed({ name, value }: FactDeclaration): boolean {
  return value !== undefined || keptByTheWalk.has(name.value);
}

/** Whether somebody can be asked for a fact, or told where to look. */
export function hasQuestion({ ask, lookIn, hint }: FactDeclaration): boolean {
  return ask !== undefined || lookIn !== undefined || hint !== undefined;
}

function declaration(
  name: string,
  type: FactType,
  { hint, label, isOptional = false }: { hint?: string; label?: string; isOptional?: boolean } = {},
): FactDeclaration {
  return {
    name: { value: name, at: nowhere },
    type,
    optionLabels: new Map(),
    ...(hint !== undefined && { hint: builtInText(hint) }),
    ...(label !== undefined && { label: builtInText(label) }),
    isOptional,
    isPrivate: false,
    isKeyQuestion: false,
  };
}

const nowhere = { start: 0, end: 0 };

function builtInText(value: string): WrittenText {
  return { value, at: nowhere };
}
