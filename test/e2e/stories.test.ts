import { comparable, expectScreens, readStory, recordOfScenario, storyNames, walkStory } from './story.js';
import { closeTerminals } from './terminal.js';

afterEach(closeTerminals);

test.each(storyNames)(
  '%s by keyboard comes to the record of its scenario, by way of the screens that were reviewed',
  async (name) => {
    const story = readStory(name);
    const { agent, screens } = await walkStory(story, 80, 24);
    expect(await agent.exit).toMatchObject({ code: story.ends });
    expectScreens(name, 80, 24, screens);
    if (story.scenario !== undefined)
      expect(comparable(agent.stdout)).toEqual(await recordOfScenario(story.scenario, agent.folder));
  },
);
