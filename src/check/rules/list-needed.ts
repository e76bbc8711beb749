import { describeType } from '../../expression/describe-type.js';
import type { PlaybookContext } from '../playbook-context.js';

/** A table that takes every row that fits sets facts of a type `list of …`, which can hold what each row says. */
export function listNeeded({ outline, typeOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('decide')) {
    if (step.logic.kind === 'rules' || step.pick !== 'every row that fits') continue;
    for (const { value: name, at } of step.logic.table.outputs) {
      const type = typeOf(name);
      if (!type || type === 'broken' || type.kind === 'list') continue;
      report(
        'list-needed',
        at,
        `several rows may fit, and \`${name}\`, which is ${describeType(type)}, can hold only one value`,
        {
          help: `declare it as \`type: list of ${type.kind}\``,
        },
      );
    }
  }
}
