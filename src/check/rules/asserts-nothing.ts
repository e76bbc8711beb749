import type { Expectation } from '../../playbook/scenario.js';
import { fieldsOf, textsOf } from '../expected-parts.js';
import type { ScenarioContext } from '../scenario-context.js';

/** A scenario expects something of the playbook, and not only what it gives itself. */
export function assertsNothing({ scenario, report }: ScenarioContext): void {
  const { expect, given } = scenario;
  const answers = new Map(given.map((one) => [one.key.value, one.answers.at(-1)?.value.value]));
  // What is given and never asked for is a mistake anyway, so that it was asked is no news.
  const isOwn = ({ field, value }: Expectation): boolean => {
    if (field.value === 'asked') return textsOf(value).every((fact) => answers.has(fact.value));
    if (field.value !== 'facts' || value.kind !== 'fields') return false;
    return fieldsOf(value).every((fact) =>
      textsOf(fact.value).some((text) => text.value === answers.get(fact.field.value)),
    );
  };
  if (expect.length === 0 || !expect.every(isOwn)) return;
  report('asserts-nothing', expect[0]!.field.at, 'this expects only what is given', {
    help: 'say what has to come of it, like `outcome: resolved`',
  });
}
