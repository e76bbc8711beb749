import { Argument, Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { byOption, nowOption } from './options.js';

export type PromiseNews = 'kept' | 'broken' | 'renegotiate' | 'release';

export interface PromiseOptions {
  readonly because?: string;
  readonly until?: string;
  readonly by?: string;
  readonly now?: string;
}

const examples: readonly Example[] = [
  ['makeright promise kept acd-efg-hjk-mnp', 'its only open promise was kept'],
  ['makeright promise broken acd-efg-hjk-mnp call_back', 'this one was not'],
  [
    'makeright promise renegotiate ACD-EFG-HJK-MNP --until "friday 15:00" --because "agreed by phone"',
    'another moment',
  ],
];

/** `promise <news> <case> [promise]`: says what came of a promise. */
export function promiseCommand(act: Act): Command {
  return withExamples(new Command('promise'), examples)
    .summary('say what came of a promise')
    .description(
      'Says what came of a promise. What the playbook says about a broken one comes up when the case is taken up again.',
    )
    .usage('[options] news case [promise]')
    .addArgument(
      new Argument('<news>', 'what came of it').choices(['kept', 'broken', 'renegotiate', 'release']),
    )
    .argument('<case>', "the case's id, or how that begins")
    .argument('[promise]', 'its name in the playbook; left out, the only one that is open')
    .option('--because <reason>', 'why, for the record; needed to renegotiate or release')
    .option('--until <time>', 'until when now, as in "friday 15:00"')
    .addOption(byOption())
    .addOption(nowOption())
    .action((news: PromiseNews, typed: string, promise: string | undefined, options: PromiseOptions) =>
      act(async (world) => (await import('./tell-news.js')).tellNews(news, typed, promise, options, world)),
    );
}
