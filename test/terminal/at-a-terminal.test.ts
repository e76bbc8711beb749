import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from './agent.js';

const enter = '\r';
const run = ['run', 'parcel-is-late'];

// What is loaded when it is first needed is loaded here, so that no test waits for it.
beforeAll(async () => {
  const agent = new Agent(['run']);
  await agent.sees('What happened?');
  agent.press('\u0003');
  await agent.exit;
}, 60_000);

/** Up to the question what would help, which one key answers. */
async function toTheChoice(agent: Agent): Promise<void> {
  await agent.sees('order number?');
  agent.press(`12-ABC${enter}3${enter}`);
  await agent.sees('What would help you most?');
}

test('a whole case by keys, and only the record on stdout', async () => {
  const agent = new Agent(run);
  await toTheChoice(agent);
  agent.press('1');
  await agent.sees('Credit of €5.00: grant it now');
  agent.press(`1${enter}`);
  await agent.sees('Is there a door code?');
  agent.press(enter);
  await agent.sees('Is that all right for you?');
  agent.press(`1, they were glad${enter}`);
  expect(await agent.exit).toBe(0);
  expect(agent.record).toMatch(/^The parcel is late: resolved\n/);
  expect(agent.record).toContain('Yes: “they were glad”');
  expect(agent.screen.text).toBe(
    [
      '✓ May I have the order number?  12-ABC',
      '✓ Days late?  3',
      '✓ What would help you most?  Wait for it',
      '✓ Credit of €5.00: grant it now  Grant it',
      '✓ Is there a door code?  •••',
      '✓ Is that all right for you?  Yes, they were glad',
      '',
      '',
      'If they come back about it:',
      '  makeright run --follows ACD-EFG-HJK-MNP',
    ].join('\n'),
  );
  expect(agent.keyboard.isRaw).toBe(false);
  expect(agent.screen.modes.at(-1)).toBe('\u001b[?2004l');
});

test('a frame shows what to say, why, and what may be granted', async () => {
  const agent = new Agent(run);
  await agent.sees('? help');
  expect(agent.screen.text).toBe(
    `
The parcel is late · Own it · ACD-EFG-HJK-MNP
Coach: Say it before you ask for anything.

│ “I'm sorry that you are still waiting for it.”

Ask: “May I have the order number?”
›
like 99-AAA, where A is a letter and 9 is a digit
Enter confirms · ? help · /b back · /n note · /p stop`,
  );
  await toTheChoice(agent);
  agent.press('1');
  await agent.sees('You may grant this now: up to €10.00 at a time (/m: all limits)');
  agent.press('\u0003');
  expect(await agent.exit).toBe(130);
});

test('a paste of many lines is one insert, and answers nothing by itself', async () => {
  const agent = new Agent(run);
  await agent.sees('order number?');
  agent.paste('12-ABC\r3\r1\r1\r\u001b]52;c;aGFja2Vk\u0007');
  await agent.sees('› 12-ABC 3 1 1 ]52;c;aGFja2Vk');
  agent.press(enter);
  await agent.sees('does not look like 99-AAA');
  agent.press('\u0004').press('\u001b');
  await agent.sees(/›$/m);
  agent.press('\u0004');
  expect(await agent.exit).toBe(4);
  expect(agent.record).toBe('');
});

test('a digit that is pasted chooses nothing before Enter', async () => {
  const agent = new Agent(run);
  await toTheChoice(agent);
  agent.paste('1');
  await agent.sees('› 1 Wait for it');
  agent.press('\u0003');
  await agent.exit;
  expect(agent.record).not.toContain('Wait for it');
});

test('a key for a note keeps what was typed, and cannot be mistaken for an answer', async () => {
  const agent = new Agent(run);
  await agent.sees('order number?');
  agent.press('12-A\u000e');
  await agent.sees('What is the note?');
  agent.press(`they call back${enter}`);
  await agent.sees('Note kept: they call back');
  await agent.sees('› 12-A');
  agent.press(`BC${enter}`);
  await agent.sees('Days late?');
  agent.press('\u0003');
  await agent.exit;
});

test('a long answer of several lines comes from the editor, which has the terminal to itself', async () => {
  const agent = new Agent(run);
  Object.assign(agent.world, {
    editText: async () => {
      expect(agent.keyboard.isRaw).toBe(false);
      return { kind: 'edited', text: 'they call\nback' };
    },
  });
  await toTheChoice(agent);
  agent.press('\u000e');
  await agent.sees('What is the note?');
  agent.press('\u0018');
  await agent.sees('Note kept: they call');
  await agent.sees('What would help you most?');
  expect(agent.keyboard.isRaw).toBe(true);
  agent.press('\u0003');
  await agent.exit;
});

test('the words go to the clipboard, and what may be granted is a command away', async () => {
  const agent = new Agent(run, { env: { TERM: 'xterm' } });
  await agent.sees('order number?');
  agent.press('\u0019');
  await agent.sees('The words went to the clipboard.');
  const copied = /\u001b\]52;c;([^\u0007]*)\u0007/.exec(agent.output.text)?.[1] ?? '';
  expect(Buffer.from(copied, 'base64').toString()).toBe(
    "I'm sorry that you are still waiting for it.\n\nMay I have the order number?",
  );
  agent.press(`/m${enter}`);
  await agent.sees('Agent: you may grant now');
  agent.press('\u0003');
  await agent.exit;
});

test('a text longer than the screen is read a screen at a time, and typing goes on to the question', async () => {
  const agent = new Agent(run, { rows: 12 });
  await agent.sees('order number?');
  agent.press('?');
  await agent.sees('1 to 10 of');
  agent.press(' ');
  await agent.sees('Enter ends it');
  agent.press('12');
  await agent.sees('› 12');
  agent.press('\u0003');
  await agent.exit;
});

test('keys typed ahead are not lost, except before something is committed', async () => {
  const agent = new Agent(run);
  agent.press(`12-ABC${enter}3${enter}220.00${enter}1${enter}1${enter}`);
  await agent.sees('Refund of €20.00: grant it now');
  await agent.hasLooked();
  expect(agent.screen.text).toMatch(/^›$/m);
  agent.press('\u0003');
  expect(await agent.exit).toBe(130);
  expect(agent.record).toContain('Price: €20.00');
  expect(agent.record).toContain('Nothing was granted.');
});

test('keys that come while no question is open are not lost', async () => {
  const agent = new Agent(run);
  await agent.sees('order number?');
  for (const key of `12-ABC${enter}3${enter}220.00${enter}`) {
    agent.press(key);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await agent.sees('Refund of €20.00: grant it now');
  agent.press('\u0003');
  expect(await agent.exit).toBe(130);
  expect(agent.record).toContain('Price: €20.00');
});

test('an Enter out of habit after a key that was the answer is not the next answer', async () => {
  const agent = new Agent(run);
  await toTheChoice(agent);
  agent.press(`2${enter}`);
  await agent.sees('Price?');
  agent.press('x');
  await agent.sees('› x');
  expect(agent.screen.text).not.toContain('Not taken');
  agent.press('\u0003');
  await agent.exit;
});

test('what cannot be taken says why beside the input, and stays there to be mended', async () => {
  const agent = new Agent(run);
  await agent.sees('order number?');
  agent.press(`12-AB${enter}`);
  await agent.sees('Not taken: `12-AB` does not look like 99-AAA');
  expect(agent.screen.text).toContain('› 12-AB');
  agent.press('C');
  await agent.sees('› 12-ABC');
  expect(agent.screen.text).not.toContain('Not taken');
  agent.press(enter);
  await agent.sees('Days late?');
  agent.press(enter);
  await agent.sees('Not taken: this is needed to go on');
  agent.press('\u0003');
  await agent.exit;
});

test('arrow keys choose, and typing replaces what they chose', async () => {
  const agent = new Agent(run);
  await toTheChoice(agent);
  agent.press('\u001b[B\u001b[B');
  await agent.sees('› 2 Have the money back');
  agent.press('\u001b[A');
  await agent.sees('› 1 Wait for it');
  agent.press('2');
  await agent.sees('Price?');
  agent.press('\u0003');
  await agent.exit;
});

test('back, by Shift+Tab or /b, shows the old answer and changes it', async () => {
  const agent = new Agent(run);
  await toTheChoice(agent);
  agent.press('\u001b[Z');
  await agent.sees('Changing an answer: it is “3” now');
  agent.press('\u007f5');
  await agent.sees('› 5');
  agent.press(enter);
  await agent.sees('✓ Changed: Days late?  5');
  agent.press('/g');
  await agent.sees('› /g');
  agent.press(`${enter}`);
  await agent.sees('Which answer is to be changed?');
  agent.press('1');
  await agent.sees('Changing an answer: it is “12-ABC” now');
  agent.press(` ${enter}`);
  await agent.sees('What would help you most?');
  agent.press('\u0003');
  await agent.exit;
  expect(agent.record).toContain("Days late: 5 (looked up in the parcel's history; before: 3)");
});

test('commands beside the answer: notes, help, what came up, leaving', async () => {
  const agent = new Agent(run);
  await toTheChoice(agent);
  agent.press(`/n they call back${enter}`);
  await agent.sees('Note kept: they call back');
  agent.press('?');
  await agent.sees('/d         leave the playbook here');
  agent.press(`/o${enter}`);
  await agent.sees('1 The customer asks for a manager');
  agent.press('1');
  await agent.sees("Of course. I'll bring in my team lead.");
  agent.press(`/nonsense${enter}`);
  await agent.sees('there is no `/nonsense` here');
  agent.press('\u001b');
  await agent.sees(/^›$/m);
  agent.press(`/d they hung up${enter}`);
  await agent.sees('How does it go on?');
  await agent.hasLooked();
  agent.press(`3${enter}`);
  expect(await agent.exit).toBe(0);
  expect(agent.record).toContain('withdrawn');
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const)('%s ends with %d, the record so far, and the terminal as it was', async (signal, code) => {
  const agent = new Agent(run);
  await toTheChoice(agent);
  agent.interrupt(signal);
  expect(await agent.exit).toBe(code);
  expect(agent.record).toContain('The parcel is late: still open');
  expect(agent.keyboard.isRaw).toBe(false);
  expect(agent.screen.modes.at(-1)).toBe('\u001b[?2004l');
});

test('a terminal that is closed ends it as a hang-up does', async () => {
  const agent = new Agent(run);
  await agent.sees('order number?');
  agent.keyboard.end();
  expect(await agent.exit).toBe(129);
});

test('Ctrl-Z hands the terminal to the shell, and draws the frame anew afterwards', async () => {
  const agent = new Agent(run);
  await agent.sees('order number?');
  agent.press('12').press('\u001a');
  await agent.sees('› 12');
  while (!agent.resume) await new Promise((resolve) => setImmediate(resolve));
  expect(agent.keyboard.isRaw).toBe(false);
  agent.screen.write('\u001b[H\u001b[Jthe shell was here\n');
  agent.resume();
  await agent.sees('› 12');
  expect(agent.keyboard.isRaw).toBe(true);
  agent.press('\u0003');
  await agent.exit;
});

test.each([
  [50, 15],
  [34, 10],
])('a window made %d columns by %d rows loses nothing that is needed', async (columns, rows) => {
  const agent = new Agent(run);
  await toTheChoice(agent);
  agent.press('/n x');
  await agent.sees('› /n x');
  agent.resize(columns, rows);
  await agent.sees('› /n x');
  const lines = agent.screen.text.split('\n');
  expect(lines.filter((line) => line.includes('What would help you most?'))).toHaveLength(1);
  expect(agent.screen.text).toContain('2 Have the money back');
  expect(lines.length).toBeLessThanOrEqual(rows);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  agent.press('\u0003');
  await agent.exit;
});

test('of many options, typing lists those that fit', async () => {
  const agent = new Agent(['run', 'left-with-a-neighbour']);
  await agent.sees('12 Nobody knows');
  agent.press('the g');
  await agent.sees('› the g');
  expect(agent.screen.text).not.toContain('Nobody knows');
  agent.press('arage');
  await agent.sees(/5 In the garage\n› the garage$/m);
  agent.press(enter);
  await agent.sees('✓ Where it was left?  In the garage');
  agent.press('\u0003');
  await agent.exit;
});

test('without a name, what the customer says finds the playbook', async () => {
  const agent = new Agent(['run']);
  await agent.sees('What happened?');
  expect(agent.screen.text).not.toContain('Say goodbye');
  agent.press('on teusday it');
  await agent.sees('Customers say: “it should have been here on [Tuesday]”');
  agent.press(enter);
  await agent.sees('order number?');
  agent.press('\u0004');
  expect(await agent.exit).toBe(4);
});

test('what was searched for in vain is kept', async () => {
  const data = mkdtempSync(join(tmpdir(), 'makeright-'));
  const agent = new Agent(['run'], { env: { XDG_DATA_HOME: data } });
  await agent.sees('What happened?');
  agent.press('cold pizza');
  await agent.sees('cold pizza');
  await agent.sees('nothing fits; type fewer words, or others');
  agent.press('\u0003');
  expect(await agent.exit).toBe(130);
  expect(readFileSync(join(data, 'makeright/searches.jsonl'), 'utf8')).toContain('"words":"cold pizza"');
  rmSync(data, { recursive: true });
});

test('without colours and without UTF-8, nothing is missing', async () => {
  const agent = new Agent(run, { env: { NO_COLOR: '1', LC_ALL: 'C' } });
  await agent.sees('? help');
  expect(agent.output.text).not.toMatch(/\u001b\[[0-9;]*m/);
  expect(agent.screen.text).toMatch(/^[\x20-\x7e\n]*$/);
  agent.press('\u0003');
  await agent.exit;
});

test.each([
  ['TERM=dumb', [...run], { TERM: 'dumb' }],
  ['ACCESSIBLE', [...run], { ACCESSIBLE: '1' }],
  ['--plain', [...run, '--plain'], {}],
])('%s gives lines that are only added', async (why, words, env) => {
  const agent = new Agent(words, { env });
  await agent.sees('Answer (like 99-AAA');
  agent.press('12-ABC\n');
  await agent.sees('Days late?');
  // Pasted lines are one answer here too.
  agent.press('3\n1\n1\n');
  await agent.sees('Not taken: `3 1 1` is not');
  agent.keyboard.end();
  expect(await agent.exit).toBe(4);
  expect(agent.output.text).toMatch(new RegExp(`^\\[plain mode: ${why}\\]\n`));
  expect(agent.output.text).not.toContain('\u001b');
});
