import { join } from 'node:path';
import { Agent } from './agent.js';

const letter = ['run', 'letter', '--library', join(import.meta.dirname, 'house')];

test('what is to be sent can be written otherwise, is kept at once, and stands in the record as it was sent', async () => {
  const agent = new Agent(letter);
  Object.assign(agent.world, {
    editText: async (text: string) => ({
      kind: 'edited',
      text: text.replace('It will not happen again.', 'I have told the driver.'),
    }),
  });
  await agent.sees('What is your cat called?');
  agent.press('Tom\r');
  await agent.sees('/e changes the text first');
  agent.press('/e\r');
  await agent.sees(/frightened Tom\.\n +I have told the driver\.\n[^]*is it sent\?/);
  agent.press('1\r');
  expect(await agent.exit).toBe(0);
  expect(agent.record).toContain('I have told the driver.');
  expect(agent.record).not.toContain('It will not happen again.');
});

test('a short answer that is changed is replaced by what is typed, as a text that is selected', async () => {
  const agent = new Agent(letter);
  await agent.sees('What is your cat called?');
  agent.press('nobody\r');
  await agent.sees('is it sent?');
  agent.press('/b\r');
  await agent.sees('Enter alone keeps it');
  agent.press('Tom\r');
  await agent.sees('frightened Tom.');
  agent.press('/b\r');
  await agent.sees('Enter alone keeps it');
  agent.press('\u001b[D\u001b[Ci\r');
  await agent.sees('frightened Tomi.');
  agent.press('\u0003');
  await agent.exit;
});

test('the last words stay on the screen until they were said, and the record comes after', async () => {
  const agent = new Agent(letter);
  Object.assign(agent.world.stdout, { isTTY: true, columns: 80, rows: 24 });
  await agent.sees('What is your cat called?');
  agent.press('Tom\r');
  await agent.sees('is it sent?');
  agent.press('1\r');
  await agent.sees('Enter prints its record');
  expect(agent.screen.text).toContain('“Thank you for telling us. Goodbye.”');
  agent.press('/n They sounded glad\r');
  await agent.sees('Note kept: They sounded glad');
  agent.press('/b\r');
  await agent.sees('Not taken: the case is closed');
  expect(agent.record).toBe('');
  agent.press('\r');
  expect(await agent.exit).toBe(0);
  expect(agent.record).toContain('They sounded glad');
});
