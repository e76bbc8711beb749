import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { comparable, expectScreens, readStory, recordOfScenario, walkStory } from './story.js';
import { closeTerminals, patience } from './terminal.js';

const names = readdirSync(join(import.meta.dirname, 'stories'))
  .filter((file) => file.endsWith('.keys'))
  .map((file) => file.replace(/\.keys$/, ''));

afterEach(closeTerminals);

test.each(names)(
  '%s by keyboard comes to the record of its scenario, by way of the screens that were reviewed',
  async (name) => {
    const story = readStory(name);
    const { agent, screens } = await walkStory(story, 80, 24);
    expect(await agent.exit).toMatchObject({ code: 0 });
    expectScreens(name, 80, 24, screens);
    expect(comparable(agent.stdout)).toEqual(await recordOfScenario(story.scenario, agent.folder));
  },
  patience,
);

test.each(names)(
  '%s on a small screen',
  async (name) => {
    const { screens } = await walkStory(readStory(name), 50, 15);
    expectScreens(name, 50, 15, screens);
  },
  patience,
);
