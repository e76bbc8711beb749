import { describeType } from '../../expression/describe-type.js';
import { fits } from '../../expression/mismatch.js';
import type { PlaybookContext } from '../playbook-context.js';

/** A fact that is passed to a playbook by its name is of the type that the playbook needs. */
export function needType({ outline, typeOf, contractOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('run')) {
    const given = new Set(step.with.map(({ need }) => need.value));
    for (const [name, wanted] of contractOf(step.playbook.value)?.needs ?? []) {
      const ours = typeOf(name);
      if (
        given.has(name) ||
        ours === undefined ||
        ours === 'broken' ||
        wanted === 'broken' ||
        fits(ours, wanted)
      )
        continue;
      const message = `\`${name}\` is ${describeType(ours)} here, but \`${step.playbook.value}\` needs ${describeType(wanted)}`;
      report('need-type', step.playbook.at, message, { help: `pass what it needs: \`with: {${name}: …}\`` });
    }
  }
}
