import type { Step } from '../../playbook/step.js';
import { builtInFacts, hasQuestion } from '../built-in-facts.js';
import type { ScenarioContext } from '../scenario-context.js';
import { suggestion } from '../suggestion.js';

/** What a scenario gives is the answer to a question of the playbook that it plays, or of one that this one runs. */
export function noSuchQuestion({ scenario, playbooks, facts, asking, report }: ScenarioContext): void {
  if (playbooks.length === 0) return;
  // What the playbook itself asks comes first; that every case has a channel is no news.
  const builtIn = builtInFacts('').map(({ name }) => name.value);
  const all = [...asking.keys(), ...facts.keys()];
  const keys = new Set([...all.filter((key) => !builtIn.includes(key)), ...all]);
  const given = new Set(scenario.given.map(({ key }) => key.value));
  const open = [...facts.values()].filter((fact) => hasQuestion(fact)).map(({ name }) => name.value);
  const asked = [...asking].filter(([, steps]) => steps.some(({ kind }) => questions.has(kind)));
  const shown = [...open, ...asked.map(([key]) => key)].filter(
    (key) => !given.has(key) && !builtIn.includes(key),
  );
  const named = [...scenario.given.map(({ key }) => key), ...scenario.happens.map(({ before }) => before)];
  for (const { value, at } of named) {
    const key = value.slice(value.lastIndexOf('/') + 1).replace(/\..*$/, '');
    if (keys.has(key)) continue;
    report('no-such-question', at, `\`${scenario.playbook.value}\` asks nothing called \`${value}\``, {
      help: suggestion(key, keys, shown),
    });
  }
}

/** Steps that ask the customer, or leave it to the agent. */
const questions: ReadonlySet<Step['kind']> = new Set<Step['kind']>(['choose', 'try', 'confirm']);
