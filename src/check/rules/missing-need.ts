import type { PlaybookContext } from '../playbook-context.js';

/** A playbook that is run gets everything that it needs. */
export function missingNeed({
  outline,
  facts,
  knowsFacts,
  factUses,
  contractOf,
  report,
}: PlaybookContext): void {
  if (!knowsFacts) return;
  for (const { step } of outline.of('run')) {
    const given = new Set(step.with.map(({ need }) => need.value));
    for (const need of contractOf(step.playbook.value)?.needs.keys() ?? []) {
      // A name that other steps use too is reported there.
      if (given.has(need) || facts.has(need) || factUses.unknown.includes(need)) continue;
      report(
        'missing-need',
        step.playbook.at,
        `\`${step.playbook.value}\` needs \`${need}\`, which it does not get here`,
        {
          help: `add \`with: {${need}: …}\`, or declare a fact called \`${need}\``,
        },
      );
    }
  }
}
