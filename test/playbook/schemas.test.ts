import { parse } from 'yaml';
import { playbookSchemaErrors } from '../../src/playbook/generated/playbook-schema.js';
import { policySchemaErrors } from '../../src/playbook/generated/policy-schema.js';
import { scenarioSchemaErrors } from '../../src/playbook/generated/scenario-schema.js';
import { readText } from '../fixtures.js';

const errorsOf = {
  playbook: playbookSchemaErrors,
  policy: policySchemaErrors,
  scenario: scenarioSchemaErrors,
};

/** An editor reads numbers and true or false as such, and has the same schemas. */
test.each([
  ['ok/every-step.yaml', 'playbook'],
  ['ok/policy.yaml', 'policy'],
  ['ok/scenario.yaml', 'scenario'],
] as const)('%s is as right in an editor as it is here', (fixture, kind) => {
  expect(errorsOf[kind](parse(readText(fixture)))).toEqual([]);
});
