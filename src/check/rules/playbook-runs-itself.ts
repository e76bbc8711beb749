import type { LibraryContext } from '../library-context.js';

/** No playbook runs itself, neither directly nor through others that it runs. */
export function playbookRunsItself({ runOrder, reportIn }: LibraryContext): void {
  for (const { entry, step, path } of runOrder.circles) {
    const { value: id, at } = step.playbook;
    const way = path.map((name) => `\`${name}\``).join(' runs ');
    const message = path.length === 2 ? `\`${id}\` runs itself` : `this leads back to where it began: ${way}`;
    reportIn(entry.playbook.file)('playbook-runs-itself', at, message, {
      help: 'use `go_to` to go back within a playbook, or let one of them not run the next',
    });
  }
}
