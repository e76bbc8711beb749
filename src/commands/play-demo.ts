import { playCase } from '../case/play-case.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { openingOf } from '../explore/opening-of.js';
import type { Scenario } from '../playbook/scenario.js';
import { glyphsFor } from '../terminal/glyphs.js';
import { harmless } from '../terminal/harmless.js';
import { columnsFor } from '../terminal/screen.js';
import { transcriptOf } from '../terminal/transcript-of.js';
import type { DemoOptions } from './demo.js';
import type { Ending } from './ending.js';
import { shippedFolder } from './library-folder.js';
import { loadLibrary } from './load-library.js';
import { openingFor } from './open-case.js';
import { printRecord } from './print-record.js';
import { sourcesBelow } from './read-source.js';
import { walkWithAgent } from './walk-with-agent.js';
import type { World } from './world.js';

const story = 'wrong-item-shipped';
const conversation = 'wrong-item-shipped/dresses-and-t-shirts.yaml';

/** Walks a playbook that ships: with an agent where there is a terminal, else by a scenario that ships with it. */
export async function playDemo(options: DemoOptions, world: World): Promise<Ending> {
  if (world.stdin.isTTY === true && world.screen) {
    return walkWithAgent(story, () => shippedFolder(world), { ...options, keep: false }, world);
  }
  const sources = sourcesBelow(shippedFolder(world), world);
  const { playbooks, scenarios } = await loadLibrary(sources, world);
  const playbook = playbooks.get(story);
  const scenario = scenarios.find(({ file }) => file.path.endsWith(conversation));
  if (!playbook || !scenario) throw new Error(`${story} does not ship with a scenario`);
  return playScenario(playbook, scenario, options, world);
}

function playScenario(
  checked: CheckedPlaybook,
  scenario: Scenario,
  options: DemoOptions,
  world: World,
): Ending {
  const written = openingOf(checked, scenario);
  if ('differences' in written) throw new Error(`${scenario.name.value} cannot be opened`);
  const { stderr, env } = world;
  const played = playCase(
    checked,
    openingFor(checked, { facts: new Map() }, written.opening, world),
    scenario,
  );
  const title = checked.playbook.title.value;
  stderr.write(
    harmless(
      `There is no terminal here to answer at, so this plays a conversation that was written before: ${title}, ${scenario.name.value}.\n\n`,
    ),
  );
  stderr.write(
    transcriptOf(played, glyphsFor(env), columnsFor(stderr))
      .map((line) => `${line}\n`)
      .join(''),
  );
  stderr.write('\n');
  printRecord(played.case, options, world);
  return 'done';
}
