import { ctrl } from './keys.js';
import { closeTerminals, Terminal } from './terminal.js';

afterEach(closeTerminals);

test('defect 9, Ctrl+Z and fg: the shell has the terminal in between, and the question comes back with what was typed', async () => {
  const agent = new Terminal(
    `export PS1='shell> ' COMMAND; COMMAND="$*"; bash --norc --noprofile --noediting -i`,
    ['run', 'wrong-item-shipped'],
  );
  await agent.sees('shell>');
  agent.press('$COMMAND >"$STDOUT"\r');
  await agent.asks('What would suit you best?');
  agent.press('/n half');
  await agent.sees('› /n half');
  agent.press(ctrl.z);
  await agent.sees(/Stopped[^]*shell>$/);
  expect(agent.marksPastes).toBe(false);
  agent.press('stty -a; echo "to""ld"\r');
  await agent.sees('told');
  expect(agent.screen).toMatch(/[^-]icanon/);
  agent.press('fg\r');
  await agent.asks('› /n half');
  expect(agent.marksPastes).toBe(true);
  agent.press(' a note\r');
  await agent.sees('Note kept');
  agent.press('1');
  await agent.asks('Price of the item ordered?');
  agent.press(ctrl.c);
  await agent.sees(/shell>$/);
  agent.press('echo "ended with $?"\r');
  await agent.sees('ended with 130');
  expect(agent.stdout).toContain('Half a note');
  agent.press('exit\r');
  await agent.exit;
});
