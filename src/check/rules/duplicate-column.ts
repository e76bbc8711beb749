import type { PlaybookContext } from '../playbook-context.js';

/** Every column of a table is there once: a fact is either looked at or set, and by one column. */
export function duplicateColumn({ playbook, outline, report }: PlaybookContext): void {
  for (const { step } of outline.of('decide')) {
    if (step.logic.kind === 'rules') continue;
    const first = new Map<string, (typeof columns)[number]>();
    const columns = [...step.logic.table.inputs, ...step.logic.table.outputs];
    for (const column of columns) {
      const before = first.get(column.value);
      if (!before) first.set(column.value, column);
      else {
        report('duplicate-column', column.at, `this table has two columns called \`${column.value}\``, {
          help: 'keep one of them',
          related: { file: playbook.file, span: before.at, message: 'the first is here' },
        });
      }
    }
  }
}
