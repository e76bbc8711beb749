import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from './fake-world.js';

const brokenWorld = (env: Record<string, string>) => ({
  ...fakeWorld({ env }),
  newCaseId: () => {
    throw new TypeError('the ids ran out');
  },
});
const words = ['run', 'wrong-item-shipped', '--answers', 'test/cli/house/answers/waits.yaml'];

test('a mistake of ours is one plain sentence', async () => {
  const world = brokenWorld({});
  expect(await runCommandLine(words, world)).toBe(70);
  expect(world.stderr.text).toMatch(
    /^makeright made a mistake and had to stop; it was nothing that you did\. [^\n]*: the ids ran out\n$/,
  );
});

test('a programmer may ask for more', async () => {
  const world = brokenWorld({ MAKERIGHT_DEBUG: '1' });
  expect(await runCommandLine(words, world)).toBe(70);
  expect(world.stderr.text).toContain('TypeError: the ids ran out\n    at ');
});
