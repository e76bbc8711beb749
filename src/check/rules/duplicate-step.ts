import type { PlaybookContext } from '../playbook-context.js';

/** Every step name is used once in a playbook. */
export function duplicateStep({ playbook, outline, report }: PlaybookContext): void {
  for (const { step } of outline.steps) {
    if (!step.name) continue;
    const first = outline.named.get(step.name.value)?.step;
    if (!first?.name || first === step) continue;
    report('duplicate-step', step.name.at, `there are two steps called \`${step.name.value}\``, {
      help: 'give one of them another name',
      related: { file: playbook.file, span: first.name.at, message: 'the first is here' },
    });
  }
}
