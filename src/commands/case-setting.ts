import { channels } from '../check/built-in-facts.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { momentNamed } from '../case/moment-named.js';
import { policyAt } from '../case/policy-at.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { holdsCardNumber } from '../case/answer-fault.js';
import { isFixed } from '../check/built-in-facts.js';
import { readValue } from '../expression/read-value.js';
import type { Value } from '../expression/value.js';
import { Failure } from './failure.js';
import type { RunOptions } from './run.js';

/** What the command line says about a case before it opens. */
export interface CaseSetting {
  readonly role?: string;
  /** Who walks the case, by name. */
  readonly by?: string;
  readonly channel?: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at?: number;
  readonly facts: ReadonlyMap<string, Value>;
}

export type SettingOptions = Pick<RunOptions, 'role' | 'by' | 'channel' | 'now' | 'set'>;

/**
 * Reads `--role`, `--by`, `--channel`, `--now` and `--set` as this playbook and its policy take them. `now` tells which policy
 * holds, `option` what `--set` is called on this command line.
 */
export function caseSetting(
  checked: CheckedPlaybook,
  options: SettingOptions,
  now: number,
  option: '--set' | '--with' = '--set',
): CaseSetting {
  const at = options.now === undefined ? undefined : momentIn(options.now, checked, now);
  const policy = policyAt(checked, at ?? now);
  if (options.role !== undefined) mustBeOneOf('role', options.role, [...policy.roles.keys()]);
  if (options.channel !== undefined) mustBeOneOf('channel', options.channel, channels);
  return {
    ...(options.role !== undefined && { role: options.role }),
    ...(options.by !== undefined && { by: options.by }),
    ...(options.channel !== undefined && { channel: options.channel }),
    ...(at !== undefined && { at }),
    facts: new Map((options.set ?? []).map((written) => factNamed(written, checked, option))),
  };
}

function momentIn(written: string, checked: CheckedPlaybook, now: number): number {
  const at = momentNamed(written, policyAt(checked, now).calendar);
  if (at !== undefined) return at;
  throw new Failure(`\`${written}\` is not a time`, 'write it as in --now "2026-03-02 16:45"');
}

function mustBeOneOf(what: string, written: string, all: readonly string[]): void {
  if (all.includes(written)) return;
  const near = didYouMean(written, all);
  throw new Failure(
    `there is no ${what} \`${written}\``,
    near === undefined ? `there are: ${all.join(', ')}` : `did you mean \`${near}\`?`,
  );
}

function factNamed(written: string, { facts }: CheckedPlaybook, option: string): [string, Value] {
  const equals = written.indexOf('=');
  if (equals < 1) throw new Failure(`\`${written}\` sets nothing`, `write it as in ${option} opened=yes`);
  const name = written.slice(0, equals).trim();
  const settable = [...facts.values()].filter((fact) => !isFixed(fact)).map((fact) => fact.name.value);
  const declaration = settable.includes(name) ? facts.get(name) : undefined;
  if (!declaration || declaration.type === 'broken') return noSuchFact(name, settable);
  if (declaration.isPrivate) {
    const why = "what is typed there stays in the shell's history, and others on this computer can see it";
    throw new Failure(
      `\`${name}\` is private and is not taken from the command line: ${why}`,
      option === '--set'
        ? 'put it into a file, or pipe it in: --answers FILE, or --answers -'
        : 'leave it out: it is asked when it is needed',
    );
  }
  const read = readValue(written.slice(equals + 1), declaration.type);
  if ('fault' in read) throw new Failure(`${option} ${name}: ${read.fault}`, read.help);
  const texts = typeof read.value === 'object' && read.value !== null ? read.value : [read.value];
  if (texts.some((text) => typeof text === 'string' && holdsCardNumber(text)))
    throw new Failure(`${option} ${name}: this looks like a card number, which is never kept here`);
  return [name, read.value];
}

function noSuchFact(name: string, settable: readonly string[]): never {
  const near = didYouMean(name, settable);
  throw new Failure(
    `this playbook has no fact \`${name}\` to set`,
    near === undefined ? `it has: ${settable.join(', ')}` : `did you mean \`${near}\`?`,
  );
}
