import { Command, Option } from 'commander';
import { reportSections, type ReportSection } from '../report/cases/case-report.js';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { libraryOption, nowOption } from './options.js';

/** The options of `report`, as the command line gives them. */
export interface ReportOptions {
  readonly since?: string;
  readonly until?: string;
  readonly last?: string;
  readonly playbook?: string;
  readonly section?: ReportSection;
  readonly format: 'text' | 'json' | 'csv';
  readonly library?: string;
  readonly now?: string;
}

const examples: readonly Example[] = [
  ['makeright report', 'what the cases of the last 30 days come to'],
  [
    'makeright report --since 2026-03-01 --until 2026-03-31 --playbook late-parcel',
    'those of one playbook, in March',
  ],
  ['makeright report --section deviations --format csv', 'where agents left the playbook, for a spreadsheet'],
];

/** `report`: what stored cases come to over a period. */
export function reportCommand(act: Act): Command {
  return withExamples(new Command('report'), examples)
    .summary('say what the cases of a period come to')
    .description(
      'Counts what happened in cases: how they ended, how long it took, what was granted and promised, where agents left the playbook or hesitated, and where the same facts led to something else. Nothing private is in it, and nobody is compared with anybody.',
    )
    .usage('[options]')
    .option('--since <day>', 'from this day on, such as 2026-03-01')
    .option('--until <day>', 'up to this day, and with it; else today')
    .option('--last <time>', 'so long, up to today or --until: 30d (the default), 12w')
    .option('--playbook <playbook>', 'only cases of this playbook')
    .addOption(
      new Option('--section <section>', 'only this part, with all of its lines').choices(reportSections),
    )
    .addOption(
      new Option('--format <format>', 'how it is printed; csv takes one section')
        .choices(['text', 'json', 'csv'])
        .default('text'),
    )
    .addOption(libraryOption())
    .addOption(nowOption())
    .action((options: ReportOptions) =>
      act(async (world) => (await import('./print-report.js')).printReport(options, world)),
    );
}
