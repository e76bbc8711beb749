import { describeType } from '../expression/describe-type.js';
import { inARow } from '../graph/condition-words.js';
import { labelOf, wordsOf, type Naming } from '../graph/words.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { optionText } from '../playbook/option-text.js';
import type { Playbook } from '../playbook/playbook.js';
import { plain, type Inline, type Table } from './manual.js';

/** What may have to be found out: how it is asked, and what can be answered. */
export function factsTable({ facts }: Playbook, naming: Naming): Table {
  const asked = [...facts.values()].filter(({ ask, lookIn, hint }) => ask ?? lookIn ?? hint);
  return {
    kind: 'table',
    caption: 'Asked only where it matters, and never twice',
    columns: ['What', 'How you find out', 'What it can be'],
    rows: asked.map((fact) => [
      plain(labelOf(fact.name.value, naming)),
      wayTo(fact, naming),
      plain(answersOf(fact)),
    ]),
  };
}

function wayTo({ ask, lookIn, hint }: FactDeclaration, naming: Naming): Inline {
  const more = [lookIn && `Look in ${lookIn.value}.`, hint?.value].filter((text) => text !== undefined);
  return [
    ...(ask ? [{ kind: 'said' as const, words: wordsOf(ask, naming) }] : []),
    ...(more.length > 0 ? plain(`${ask ? ' ' : ''}${more.join(' ')}`) : []),
  ];
}

function answersOf(fact: FactDeclaration): string {
  const { type, isKeyQuestion, isPrivate, isOptional } = fact;
  const notes = [
    isKeyQuestion ? 'always asked before anything is granted' : '',
    isPrivate ? 'private' : '',
    isOptional ? 'may be left out' : '',
  ].filter((note) => note !== '');
  const kind =
    type === 'broken'
      ? ''
      : type.kind === 'choice'
        ? inARow(
            type.options.map((option) => optionText(fact, option)),
            'or',
          )
        : type.kind === 'yes_no'
          ? 'yes or no'
          : describeType(type);
  return [kind, ...notes].join('; ');
}
