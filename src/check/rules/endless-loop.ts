import type { PlaybookContext } from '../playbook-context.js';

/** No `go_to` leads round and round without a question, a wait or a changed fact on the way. */
export function endlessLoop({ playbook, outline, endlessLoops, report }: PlaybookContext): void {
  for (const { step } of endlessLoops) {
    const { value: target, at } = step.target;
    const back = outline.named.get(target)?.step;
    report(
      'endless-loop',
      at,
      `going on at \`${target}\` leads back here without ever asking or waiting for anything`,
      {
        help: 'ask something on the way, or go on at another step',
        ...(back && { related: { file: playbook.file, span: back.at, message: 'it goes round from here' } }),
      },
    );
  }
}
