import { expectScreens, readStory, storyNames, walkStory } from './story.js';
import { closeTerminals } from './terminal.js';

afterEach(closeTerminals);

test.each(storyNames)('%s on a screen of 50 columns and 15 rows shows all that is needed', async (name) => {
  const story = readStory(name);
  const { agent, screens } = await walkStory(story, 50, 15);
  expect(await agent.exit).toMatchObject({ code: story.ends });
  expectScreens(name, 50, 15, screens);
});
