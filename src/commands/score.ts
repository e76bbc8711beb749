import { Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';

/** The options of `score`, as the command line gives them. */
export interface ScoreOptions {
  readonly format: 'text' | 'json';
}

const examples: readonly Example[] = [
  ['makeright score acd-efg-hjk-mnp', 'how the case was handled, by the scorecard of rehearsals'],
  ['makeright score acd --json', 'as data'],
];

/** `score <case>`: the scorecard of rehearsals over a real case. */
export function scoreCommand(act: Act): Command {
  return withExamples(new Command('score'), examples)
    .summary('score how a case was handled')
    .description(
      'Scores how a case was handled, by the same scorecard as a rehearsal: what was done against what its playbook would have done with the same answers.',
    )
    .usage('[options] case')
    .argument('<case...>', 'its id, or how that begins')
    .addOption(
      new Option('--format <format>', 'how the score is printed').choices(['text', 'json']).default('text'),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .action((words: string[], options: ScoreOptions) =>
      act(async (world) =>
        (await import('./print-score-of.js')).printScoreOf(words.join('-'), options, world),
      ),
    );
}
