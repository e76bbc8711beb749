import type { RunStep } from '../../playbook/step.js';
import { saidWords, type Naming } from '../words.js';
import { branch, card, spoken, type OwnCard } from './card-parts.js';

export function runCard({ playbook, ends }: RunStep, naming: Naming): OwnCard {
  const title = naming.titles.get(playbook.value) ?? playbook.value;
  return {
    ...card('run', 'Play through', saidWords(title)),
    runs: playbook.value,
    branches: ends.map(({ name, steps }) => branch(spoken(name.value), steps)),
    goesOn: ends.length === 0 ? { kind: 'on' } : { kind: 'never' },
  };
}
