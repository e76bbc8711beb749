import type { FactType } from '../expression/fact-type.js';
import type { Value } from '../expression/value.js';
import type { Phrase, Written, WrittenText } from './written.js';

/**
 * A fact as declared in a playbook's or the policy's `facts`. `type` is 'broken' when what was written there could not be
 * read: the fact still counts as declared, so that one mistake gives one message.
 */
export interface FactDeclaration {
  readonly name: Written<string>;
  readonly type: FactType | 'broken';
  /** Labels of a choice's options, by option, where they have one. */
  readonly optionLabels: ReadonlyMap<string, string>;
  readonly ask?: Phrase;
  readonly lookIn?: WrittenText;
  readonly hint?: WrittenText;
  readonly label?: WrittenText;
  readonly pattern?: Written<string>;
  readonly isOptional: boolean;
  readonly isPrivate: boolean;
  readonly isKeyQuestion: boolean;
  /** The fixed value of a policy fact. */
  readonly value?: Value;
}
