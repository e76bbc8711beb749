import type { PlaybookContext } from '../playbook-context.js';

const mostLevels = 3;

/** Steps stand at most three levels deep under each other. */
export function nestedTooDeep({ outline, report }: PlaybookContext): void {
  for (const { step, list, index } of outline.steps) {
    if (index > 0 || list.depth !== mostLevels + 1) continue;
    report('nested-too-deep', step.at, `these steps stand ${list.depth} levels deep, which is hard to read`, {
      severity: 'warning',
      help: 'move them to a playbook of their own, and `run` it here',
    });
  }
}
