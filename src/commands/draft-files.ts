import { join } from 'node:path';
import type { ResolutionRecord } from '../case/record/resolution-record.js';
import { draftPlaybook } from '../draft/draft-playbook.js';
import { draftPolicy } from '../draft/draft-policy.js';
import { draftScenario } from '../draft/draft-scenario.js';
import { dayText } from '../expression/calendar-day.js';
import { readLibrary } from '../playbook/read-library.js';
import { isRight, recordPlayed } from './check-drafts.js';
import { harmless } from '../terminal/harmless.js';
import { Failure } from './failure.js';
import { withinPolicy, withRootCause } from './fit-brief.js';
import { likelyHouse } from './likely-house.js';
import type { NewHouse } from './new-house.js';
import { shownPath } from './read-source.js';
import { schemaCopies, schemaFor } from './schema-for.js';
import type { Told } from './ask-brief.js';
import type { World } from './world.js';

/** A file that is to be written. */
export interface Draft {
  readonly path: string;
  readonly text: string;
}

/** The files of a brief, checked together with what is there; undefined where something does not fit, which is then printed. */
export function draftsFor(told: Told, house: NewHouse, world: World): readonly Draft[] | undefined {
  refuseName(told.brief.name);
  const brief = house.policy ? withinPolicy(told.brief, house.policy.base, world) : withRootCause(told.brief);
  const paths = pathsOf(brief.name, house.folder);
  const schema = (kind: keyof typeof paths): string =>
    schemaFor(kind, paths[kind], house.folder, world, 'copied');
  const shown = ({ path, text }: Draft): Draft => ({ path: shownPath(path, world.cwd), text });
  const from = firstDay(house, world);
  const first = house.policy
    ? []
    : [{ path: paths.policy, text: draftPolicy(brief, firstPolicy(told, from, world), schema('policy')) }];
  const policy = house.policy?.base ?? readLibrary(first.map(shown)).policy!.base;
  const playbook = { path: paths.playbook, text: draftPlaybook(brief, policy, schema('playbook')) };
  const own = Object.values(paths).map((path) => shownPath(path, world.cwd));
  const others = house.files.filter(
    ({ path }) => path === shownPath(paths.policy, world.cwd) || !own.includes(path),
  );
  const base = [...others, ...[...first, playbook].map(shown)];
  const today = `${dayText(mondayFrom(from))} 10:00`;
  const scenarioText = (expected?: ResolutionRecord): string =>
    draftScenario(brief, policy, today, schema('scenario'), expected);
  const played = recordPlayed(brief.name, base, shown({ path: paths.scenario, text: scenarioText() }));
  const scenario = { path: paths.scenario, text: scenarioText(played) };
  return isRight([...base, shown(scenario)], own, world, told.from)
    ? [...first, playbook, scenario, ...schemaCopies(house.folder, world)]
    : undefined;
}

function refuseName(name: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Failure(
      `\`${name}\` cannot be the name of a playbook`,
      'a name has small letters, digits and dashes, as in makeright new late-parcel',
    );
}

/** What nobody was asked is said, because everything that is worked out depends on it. */
function firstPolicy({ currency, timeZone }: Told, from: number, { stderr }: World) {
  const likely = likelyHouse();
  if (currency === undefined || timeZone === undefined)
    stderr.write(
      harmless(
        `note: the policy counts in ${currency ?? likely.currency}, by the clocks of ${timeZone ?? likely.timeZone}; write yours into policy.yaml\n`,
      ),
    );
  return {
    currency: currency ?? likely.currency,
    timeZone: timeZone ?? likely.timeZone,
    from: dayText(from),
  };
}

/** The first day of this year on which the policy holds, counted from 1970-01-01. */
function firstDay({ policy }: NewHouse, world: World): number {
  const year = new Date(world.now()).getUTCFullYear();
  return Math.max(Date.UTC(year, 0, 1) / 86_400_000, policy?.effectiveFrom?.value ?? 0);
}

/** The first Monday from a day on, so that the same answers bring the same files all the year round. */
function mondayFrom(day: number): number {
  return day + ((11 - (day % 7)) % 7);
}

function pathsOf(name: string, folder: string) {
  return {
    playbook: join(folder, `${name}.yaml`),
    scenario: join(folder, 'scenarios', name, 'all-goes-well.yaml'),
    policy: join(folder, 'policy.yaml'),
  };
}
