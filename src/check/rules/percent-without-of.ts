import type { PlaybookContext } from '../playbook-context.js';

/** Where somebody's limit on a remedy is a percentage, the step says what it counts from. */
export function percentWithoutOf({ house, outline, report }: PlaybookContext): void {
  for (const { step } of outline.of('remedy')) {
    if (step.of) continue;
    const grantor = house
      .authorityOver(step.remedy.value)
      .grantors.find(({ limits }) => limits.some(({ percent }) => percent !== undefined));
    const limit = grantor?.limits.find(({ percent }) => percent !== undefined);
    if (!grantor || !limit) continue;
    report(
      'percent-without-of',
      step.remedy.at,
      `\`${grantor.role}\` may grant a percentage of something, and this step does not say of what`,
      {
        help: 'add `of:` with the amount that the percentage counts from',
        related: { file: grantor.policy.file, span: limit.at, message: 'the limit is here' },
      },
    );
  }
}
