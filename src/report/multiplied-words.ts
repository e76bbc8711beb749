import type { Multiplied } from '../explore/what-multiplied.js';

/** What multiplies situations, in the words of the language, and what makes fewer of them. */
export function multipliedLines(multiplied: readonly Multiplied[]): readonly string[] {
  if (multiplied.length === 0) return [];
  const told = multiplied.map(({ about, times }) => `${whatItIs(about)} (${times.toFixed(1)} times as many)`);
  const mends = new Set(multiplied.map(({ about }) => whatHelps(about)));
  return [`what multiplies them: ${told.join(', ')}`, ...[...mends].map((mend) => `fewer with: ${mend}`)];
}

function whatItIs(about: string): string {
  const [kind = '', one = '', name = ''] = about.split(' ');
  switch (kind) {
    case 'fact':
      return `\`${name}\` of ${one}`;
    case 'promise':
      return `how promise \`${name}\` of ${one} stands`;
    case 'granted':
      return one === '' ? 'which remedies were granted' : `how much was granted before of \`${one}\``;
    case 'refused':
      return `who refused to approve how much of \`${one}\``;
    case 'owed':
      return `how much of \`${one}\` is still owed`;
    case 'not_taken':
      return `who did not take over \`${one}\``;
    case 'said_no':
      return 'who said no to something, and walks on';
    case 'role':
      return 'who walks on after a hand-off';
    case 'confirmed':
      return 'what the customer last said to a `confirm`';
    case 'day':
      return 'when it is in the policy, and what the customer had before';
    default:
      throw new Error(`${about} tells no situations apart`);
  }
}

function whatHelps(about: string): string {
  switch (about.split(' ', 1)[0]) {
    case 'fact':
      return 'facts that fewer later steps look at: look once, and set a yes/no or a choice that the others look at';
    case 'promise':
      return 'promises that a `wait_for` with `keeps` settles before the walk goes on';
    case 'granted':
    case 'refused':
    case 'owed':
      return 'one amount, or a few from a table, where an amount is asked and granted, above all where the walk comes round again';
    case 'not_taken':
    case 'said_no':
    case 'role':
      return 'fewer steps that hand over to another role';
    case 'confirmed':
      return 'fewer `confirm` steps on one way';
    default:
      return 'limits that are the same in all periods of the policy';
  }
}
