import { keysIn } from './keys.js';
import { readStory } from './story.js';
import { agentAt, closeTerminals, type Terminal } from './terminal.js';

afterEach(closeTerminals);

const sizes = [
  [120, 30],
  [80, 24],
  [50, 15],
  [34, 10],
] as const;

/** Makes the window smaller and smaller; what it shows at each size. */
async function shrink(agent: Terminal): Promise<string[]> {
  const shown: string[] = [];
  for (const [columns, rows] of sizes) {
    await agent.resize(columns, rows);
    shown.push(agent.screen);
  }
  return shown;
}

test('defects 7, 8 and 18, ghosts of old frames: at every question, on every size of window, there is one clean frame', async () => {
  const { words, deeds } = readStory('wrong-item-shipped');
  const agent = agentAt(words, { columns: 100, rows: 28 });
  for (const { sees, keys } of deeds) {
    await agent.asks(sees);
    const [down, again] = [await shrink(agent), await shrink(agent)];
    // Whatever an old frame had left behind would have moved.
    expect(again).toEqual(down);
    for (const [at, [, rows]] of sizes.entries()) {
      const lines = down[at]!.split('\n');
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(lines.filter((line) => /^›( |$)/.test(line))).toHaveLength(1);
    }
    expect(agent.shows(sees.replace(/:.*/, '').slice(0, 40))).toBe(true);
    agent.press(keysIn(keys));
  }
  expect(await agent.exit).toMatchObject({ code: 0 });
});
