import { Argument, Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { libraryOption, nowOption } from './options.js';

const graphFormats = ['tree', 'svg', 'mermaid', 'dot'] as const;
export type GraphFormat = (typeof graphFormats)[number];

/** The options of `graph`. */
export interface GraphOptions {
  readonly library?: string;
  /** Left out, the name of the file tells it; without one it is a tree. */
  readonly format?: GraphFormat;
  readonly out?: string;
  readonly stages?: boolean;
  readonly runs?: boolean;
  readonly limits: boolean;
  /** A file of `test --coverage json=FILE`. */
  readonly coverage?: string;
  readonly now?: string;
}

const examples: readonly Example[] = [
  ['makeright graph wrong-item-shipped', 'the playbook as a tree'],
  ['makeright graph wrong-item-shipped --out picture.svg', 'the same as a picture, for a browser or a page'],
  ['makeright graph wrong-item-shipped --stages --out stages.svg', 'at a glance: a box for each stage'],
  ['makeright graph late.yaml --format mermaid', 'for a page that draws Mermaid'],
  ['makeright graph', 'every playbook'],
];

/** `graph [playbook…]`: draws playbooks. */
export function graphCommand(act: Act): Command {
  const command = withExamples(new Command('graph'), examples)
    .summary('draw a playbook')
    .description(
      'Draws playbooks: as a tree, as a picture (SVG), or as text that other tools draw. What is wrong in them is said, and what can be read is drawn all the same; it then ends with 1.',
    )
    .usage('[options] [playbook]')
    .addArgument(new Argument('[playbook...]', 'names, or the paths of files and folders; without any, all'))
    .addOption(libraryOption())
    .addOption(
      new Option('--format <format>', 'how it is drawn; else as the file is called, else as a tree').choices(
        graphFormats,
      ),
    )
    .option('--out <file>', 'the file to write: .svg, .mmd (Mermaid), .dot or .txt')
    .option('--stages', 'a box for each stage, with what is granted and promised in it')
    .option('--runs', 'draws the playbooks that it runs, too')
    .option('--no-limits', 'leaves out what each role may grant')
    .option('--coverage <file>', 'marks what no scenario comes by, as test --coverage json=FILE found it');
  return command
    .addOption(nowOption())
    .action((names: string[], options: GraphOptions) =>
      act(async (world) => (await import('./draw-graph.js')).drawGraph(names, options, world)),
    );
}
