import type { Span } from '../../diagnostic/source-file.js';
import { jumpsWithoutEnd } from '../endless-loops.js';
import type { PlaybookContext } from '../playbook-context.js';

/** Every walk through a playbook comes to an end: it closes the case, or ends in one of its ways where others run it. */
export function noWayToEnd(context: PlaybookContext): void {
  const { outline, flow, isWhole, report } = context;
  if (!isWhole) return;
  const open = openEnd(context);
  if (open) report('no-way-to-end', open.at, open.message, { help: open.help });
  if (context.endlessLoops.length > 0) return;
  const [stuck] = jumpsWithoutEnd(outline, flow);
  if (!stuck) return;
  report(
    'no-way-to-end',
    stuck.step.at,
    'from here on the steps go round for ever: none of them ever leads to an end',
    {
      help: 'let one of the answers lead on to a step that closes the case',
    },
  );
}

interface OpenEnd {
  readonly at: Span;
  readonly message: string;
  readonly help: string;
}

function openEnd({ playbook, outline, flow, factUses, neighbours }: PlaybookContext): OpenEnd | undefined {
  // A playbook that could not be read may be one that closes the case.
  if (!flow.goesPastTheEnd || factUses.isPartlyUnknown) return undefined;
  const at = outline.main.steps.at(-1)?.step.at ?? playbook.id.at;
  const way = playbook.canEnd[0]?.value;
  if (way !== undefined) {
    const message = 'after this step the playbook stops without ending in one of the ways that it `can_end`';
    return { at, message, help: `add a last step such as \`end: ${way}\`` };
  }
  if (playbook.needs.length > 0 || playbook.gives.length > 0 || neighbours.areRunning(playbook.id.value))
    return undefined;
  const help =
    'add a last step such as `close: resolved`; a playbook that is only run by others says so with `needs`, `gives` or `can_end`';
  return { at, message: 'after this step the playbook stops, and the case is never closed', help };
}
