import type { PlaybookContext } from '../playbook-context.js';

/** Every way in `can_end` is one that some walk comes to. */
export function endNeverReached({ playbook, outline, flow, isWhole, report }: PlaybookContext): void {
  if (!isWhole) return;
  const declared = new Set(playbook.canEnd.map(({ value }) => value));
  const reached = new Set<string>();
  for (const { step, number } of outline.of('end')) {
    // An end under another name was meant to be one of these, and has been reported.
    if (!declared.has(step.way.value)) return;
    if (flow.reached[number]) reached.add(step.way.value);
  }
  for (const { value: way, at } of playbook.canEnd) {
    if (reached.has(way)) continue;
    report('end-never-reached', at, `the playbook never ends with \`${way}\``, {
      help: `add a step \`end: ${way}\`, or leave \`${way}\` out`,
    });
  }
}
