import type { PlacedStep } from '../outline.js';
import type { PlaybookContext } from '../playbook-context.js';

/** A `go_to` never leads into steps that only come up by themselves: those of `on`, `if_broken` and `if_kept`. */
export function goToIntoAside({ playbook, outline, report }: PlaybookContext): void {
  for (const placed of outline.of('go_to')) {
    const target = outline.named.get(placed.step.target.value);
    const aside = target && asideOf(target);
    if (!aside || aside === asideOf(placed)) continue;
    const { value: name, at } = placed.step.target;
    report(
      'go-to-into-aside',
      at,
      `\`${name}\` stands among steps that only come up by themselves, so nothing can go on there`,
      {
        help: 'move those steps to a playbook of their own, and `run` it in both places',
        related: { file: playbook.file, span: target.step.at, message: `\`${name}\` is here` },
      },
    );
  }

  /** The list beside the playbook's own steps that a step stands in, if it does. */
  function asideOf({ list }: PlacedStep): unknown {
    let at = list;
    while (at.flow === 'branch' && at.under) at = at.under.list;
    return at === outline.main ? undefined : at;
  }
}
