import type { PlaybookContext } from '../playbook-context.js';
import type { Flow } from '../flow.js';
import type { PlacedStep } from '../outline.js';

/** Every step is one that some walk can come to. */
export function unreachableStep({ outline, flow, isWhole, report }: PlaybookContext): void {
  if (!isWhole) return;
  for (const placed of outline.steps) {
    if (flow.reached[placed.number] || !isFirstUnreached(placed, flow) || isHeading(placed, flow)) continue;
    const above = placed.list.steps[placed.index - 1];
    const message = above
      ? 'no walk ever comes to this step: the one above never goes on to it'
      : 'no walk ever comes to this step';
    report('unreachable-step', placed.step.at, message, {
      help: 'take it out, or let something lead to it with `go_to`',
    });
  }
}

/** What comes after an unreachable step, or stands under it, is unreachable for the same reason. */
function isFirstUnreached({ list, index }: PlacedStep, { reached }: Flow): boolean {
  const above = list.steps[index - 1] ?? list.under;
  return !above || reached[above.number] === true;
}

/** The title of a group stands above a step that is come to by `go_to` as well as above any other. */
function isHeading({ step, list, index }: PlacedStep, { reached }: Flow): boolean {
  const below = list.steps[index + 1];
  return step.kind === 'stage' && below !== undefined && reached[below.number] === true;
}
