import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.js';
import { ctrl, keysIn } from './keys.js';
import { closeTerminals, Terminal } from './terminal.js';

afterEach(closeTerminals);

const house = join(import.meta.dirname, '../cli/house/playbooks');
let cwd = '';
let file = '';
beforeEach(() => {
  cwd = temporaryFolder();
  cpSync(house, join(cwd, 'playbooks'), { recursive: true });
  file = join(cwd, 'playbooks/parcel-is-late.yaml');
});

/** As most editors save: beside it, and then in its place. */
function save(text: string): void {
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

function change(before: string, after: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(before);
  save(text.replace(before, after));
}

const trainerAt = (...words: string[]): Terminal =>
  new Terminal('exec "$@"', ['preview', ...words], { cwd, columns: 100, rows: 40 });

async function answer(trainer: Terminal, question: string, keys: string): Promise<void> {
  await trainer.asks(question);
  trainer.press(keysIn(keys));
}

test('after every save the walk is where it was, and says which answer no longer fits and what is new', async () => {
  const trainer = trainerAt('parcel-is-late');
  await answer(trainer, 'May I have the order number?', '12-ABC⏎');
  await answer(trainer, 'Days late?', '3⏎');
  await answer(trainer, 'What would help you most?', '2');
  await trainer.asks('Price?');
  trainer.press('12');
  await trainer.until('what was typed', () => trainer.input === '12');

  // Other words, and with them another name for what is asked: nothing is lost, not even what was typed.
  change('What would help you most?', 'What would you like best?');
  await trainer.asks('playbooks/parcel-is-late.yaml saved. You are where you were.');
  expect(trainer.shows('What would you like best? Have the money back')).toBe(true);
  expect(trainer.input).toBe('12');

  change('title: The parcel is late', 'titel: The parcel is late');
  await trainer.asks('playbooks/parcel-is-late.yaml, line 2: `titel` is not a field that goes here');
  expect(trainer.shows('Help: did you mean `title`?')).toBe(true);
  expect(trainer.shows('Price?')).toBe(false);
  change('titel: The parcel is late', 'title: The parcel is late');
  await trainer.asks('Price?');
  expect(trainer.input).toBe('12');

  change('max: 60,', 'max: 2,');
  await trainer.asks(
    'Your answer no longer fits: “Days late?” (3): 3 is more than 2. Answer anew, and your later answers follow by themselves.',
  );
  trainer.press(keysIn('2⏎'));
  await trainer.asks('Price?');

  change('- ask: wants', '- confirm: Is this a good moment?\n  - ask: wants');
  await trainer.asks(
    'This was not on your way before. Answer it, and your later answers follow by themselves.',
  );
  trainer.press(keysIn('1⏎'));
  await answer(trainer, 'Price?', '8⏎');
  await answer(trainer, 'Refund of €8.00', '1⏎');
  await answer(trainer, 'Is that all right for you?', '1⏎');
  await trainer.asks('It ends here: resolved.');
  trainer.press('2');
  await trainer.asks('Is that all right for you?');
  trainer.press(keysIn('/r⏎'));
  await trainer.asks('May I have the order number?');
  trainer.press(ctrl.c);
  expect(await trainer.exit).toEqual({ code: 130 });
  expect(trainer.written).not.toContain('makeright resume');
});

test('it begins at a named step, once it is said what the steps before it find', async () => {
  const rest = '    answers:\n';
  expect(readFileSync(file, 'utf8')).toContain(rest);
  const worked = readFileSync(file, 'utf8')
    .replace('steps:\n', 'steps:\n  - set: {made_up: money("3.00")}\n')
    .replace('facts:\n', 'facts:\n  made_up: {type: money}\n')
    .replace('amount: money("5.00")', 'step: make_up\n          amount: made_up');
  save(worked);
  const without = trainerAt(file, '--from', 'make_up');
  await without.sees(
    'error: from `make_up` on, the playbook looks at what only the steps before it find: `made_up` help: say what it would be: --with made_up=…',
  );
  expect(await without.exit).toMatchObject({ code: 2 });

  const trainer = trainerAt(file, '--from', 'make_up', '--with', 'made_up=4.50', '--plain');
  await trainer.sees(/Credit of €4.50: grant it now[^]*Answer \([^)]*\):$/);
  change('step: make_up', 'step: made_up_for');
  await trainer.sees(
    /no step is called `make_up`[^]*Help: there are: arrival, made_up_for, manager[^]*Answer \([^)]*\):$/,
  );
  trainer.press('/p\r');
  expect(await trainer.exit).toMatchObject({ code: 1 });
});

test('a file that is moved away and put back is walked again, wherever it lies', async () => {
  const elsewhere = join(cwd, 'elsewhere');
  renameSync(join(cwd, 'playbooks'), elsewhere);
  const moved = join(elsewhere, 'parcel-is-late.yaml');
  const trainer = trainerAt(moved);
  await trainer.asks('May I have the order number?');
  renameSync(moved, `${moved}~`);
  await trainer.asks('there is no file');
  renameSync(`${moved}~`, moved);
  await trainer.asks('May I have the order number?');
  trainer.press(ctrl.c);
  expect(await trainer.exit).toEqual({ code: 130 });
});
