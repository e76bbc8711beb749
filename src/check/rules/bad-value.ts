import type { FactType } from '../../expression/fact-type.js';
import { readValue } from '../../expression/read-value.js';
import type { Written } from '../../playbook/written.js';
import { fieldsOf, textsOf } from '../expected-parts.js';
import type { ScenarioContext } from '../scenario-context.js';

/** Values in a scenario can be read by the type of what they are given to. */
export function badValue(context: ScenarioContext): void {
  const { scenario, house, facts, expected, report } = context;
  const money: FactType | undefined =
    house.currency === undefined ? undefined : { kind: 'money', currency: house.currency };
  const look = (
    { value, at }: Written<string | readonly string[]>,
    type: FactType | 'broken' | undefined,
  ): void => {
    if (!type || type === 'broken' || value === '') return;
    const reading = readValue(value, type);
    if ('fault' in reading) report('bad-value', at, reading.fault, { help: reading.help });
  };
  for (const { key, answers } of scenario.given) {
    const type = answerType(context, key.value);
    for (const { value } of answers) look(value, type);
  }
  for (const { amount } of scenario.alreadyReceived) look(amount, money);
  for (const { field, value } of fieldsOf(expected('facts'))) {
    const type = facts.get(field.value)?.type;
    if (type !== 'broken' && type?.kind === 'list') continue;
    for (const text of textsOf(value)) look(text, type);
  }
  for (const { value } of fieldsOf(expected('remedies')))
    for (const text of textsOf(value)) if (text.value !== 'freely') look(text, money);
  for (const text of textsOf(expected('concessions'))) look(text, money);
  for (const text of textsOf(expected('first_response'))) look(text, { kind: 'duration' });
}

/** The type of the answers under a key: of the fact, or of the options of a choice. Other questions read their own. */
function answerType({ facts, asking }: ScenarioContext, key: string): FactType | 'broken' | undefined {
  const [step, another] = asking.get(key) ?? [];
  if (step?.kind === 'choose' && !another)
    return { kind: 'choice', options: step.options.map(({ name }) => name.value) };
  return step && step.kind !== 'ask' ? undefined : facts.get(key)?.type;
}
