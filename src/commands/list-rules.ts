import { rulesJson, rulesText } from '../report/rules-list.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import { checksPageOf } from './checks-page-of.js';
import type { Ending } from './ending.js';
import type { RulesOptions } from './rules.js';
import type { World } from './world.js';

/** Prints every kind of mistake in a line. */
export function listRules({ format }: RulesOptions, world: World): Ending {
  const rules = checksPageOf(world).map(({ code, family, severity, promise }) => ({
    code,
    family,
    severity,
    promise,
  }));
  world.stdout.write(format === 'json' ? harmlessJson(rulesJson(rules)) : harmless(rulesText(rules)));
  return 'done';
}
