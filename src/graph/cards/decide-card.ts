import type { DecideStep } from '../../playbook/step.js';
import { cellWords } from '../cell-words.js';
import { formulaWords } from '../condition-words.js';
import type { CardBranch, CardTable } from '../step-card.js';
import { labelOf, saidWords, wordsOf, type Naming } from '../words.js';
import { card, given, spoken, type OwnCard } from './card-parts.js';

export function decideCard({ decision, pick, logic }: DecideStep, naming: Naming): OwnCard {
  const own = card('decision', 'Decide', saidWords(spoken(decision.value)));
  const details = pick === 'every row that fits' ? given('every row that fits') : [];
  if (logic.kind === 'table') return { ...own, details, table: tableOf(logic.table, naming) };
  const branches = logic.rules.map(({ when, because, steps }): CardBranch => {
    const label = when ? formulaWords(when, naming) : 'otherwise';
    return { label, flow: 'branch', steps, ...(because && { because: wordsOf(because, naming) }) };
  });
  return {
    ...own,
    details,
    branches,
    goesOn: pick === 'every row that fits' ? { kind: 'on' } : { kind: 'never' },
  };
}

function tableOf(
  { inputs, outputs, rows }: (DecideStep['logic'] & { kind: 'table' })['table'],
  naming: Naming,
): CardTable {
  return {
    inputs: inputs.map(({ value }) => labelOf(value, naming)),
    outputs: outputs.map(({ value }) => labelOf(value, naming)),
    rows: rows.map((row) => [
      ...row.inputs.map(({ value }, at) => cellWords(value, inputs[at]?.value, naming)),
      ...row.outputs.map(({ value }, at) => cellWords(value, outputs[at]?.value, naming)),
    ]),
  };
}
