import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from '../cli/fake-world.js';

const shipped = join(import.meta.dirname, '../../playbooks');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'makeright-words-'));
  const isTried = (path: string) => /personas|scenarios\/(?!wrong-item-shipped)/.test(path);
  cpSync(shipped, join(folder, 'playbooks'), { recursive: true, filter: (path) => !isTried(path) });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function typed(words: readonly string[], env: Readonly<Record<string, string>> = {}, stdin = '') {
  const world = fakeWorld({ cwd: folder, stdin, env: { MAKERIGHT_DATA: join(folder, 'data'), ...env } });
  const exitCode = await runCommandLine(words, world);
  return { exitCode, out: world.stdout.text, err: world.stderr.text };
}

const pathOf = (name: string) => join(folder, 'playbooks', name);
const read = (name: string) => readFileSync(pathOf(name), 'utf8');

function replace(name: string, from: string, to: string): void {
  expect(read(name)).toContain(from);
  writeFileSync(
    pathOf(name),
    read(name).replace(from, () => to),
  );
}

const dutch = 'words/nl/wrong-item-shipped.yaml';
const answers = 'playbooks/scenarios/wrong-item-shipped/dresses-and-t-shirts.yaml';
const walked = ['run', 'wrong-item-shipped', '--lang', 'nl', '--answers', answers];

test('what changes is marked, told by status and validate, and said as it was written until somebody has looked', async () => {
  replace('wrong-item-shipped.yaml', 'Have I put this right for you?', 'Have I put it all right for you?');
  expect((await typed(['words', 'status'])).out).toContain('29 of 30 done, 1 stale\n');
  const found = await typed(['validate', '--format', 'compact']);
  expect(found).toMatchObject({ exitCode: 0 });
  expect(found.out).toContain('warning[stale-words]');
  expect(await typed(['words', 'extract', 'nl'])).toMatchObject({ exitCode: 0 });
  expect(read(dutch)).toContain(
    'from: Have I put it all right for you?\n    was: Have I put this right for you?\n    to: Heb ik het zo goed voor u opgelost?\n',
  );
  expect((await typed(walked)).out).toContain('“Have I put it all right for you?” Yes');
  replace(dutch, '    was: Have I put this right for you?\n', '');
  expect((await typed(walked)).out).toContain('“Heb ik het zo goed voor u opgelost?” Yes');
  expect((await typed(['words', 'extract', 'nl'])).out).toBe('');
});

test('mended spelling leaves nothing to look at, where that is said', async () => {
  replace('wrong-item-shipped.yaml', 'Have I put this right for you?', 'Have I put that right for you?');
  await typed(['words', 'extract', 'nl', 'wrong-item-shipped', '--same-meaning']);
  const { languages } = JSON.parse((await typed(['words', 'status', 'nl', '--json'])).out) as {
    readonly languages: readonly {
      readonly words: readonly { readonly file: string | null; readonly stale: number }[];
    }[];
  };
  expect(languages).toHaveLength(1);
  expect(languages[0]!.words.filter(({ file, stale }) => file !== null && stale > 0)).toEqual([]);
  expect(read(dutch)).toContain(
    'from: Have I put that right for you?\n    to: Heb ik het zo goed voor u opgelost?\n',
  );
});

test('a language of a country falls back on the language itself, and says so', async () => {
  const begun = await typed(['run', 'wrong-item-shipped', '--lang', 'nl-BE'], {}, '/p\n');
  expect(begun.err).toContain('note: there are no words in `nl-BE`; `nl` is spoken\n');
  expect(begun.err).toContain('Het spijt me.');
});

test('a case goes on in its language with the words that it began with, and its record says which', async () => {
  const begun = await typed(['run', 'wrong-item-shipped', '--lang', 'nl'], {}, '/p\n');
  expect(begun.exitCode).toBe(4);
  expect(begun.err).toContain('“Wat heeft u het liefst?”');
  replace(dutch, 'Wat heeft u het liefst?', 'Wat wilt u?');
  expect((await typed(['resume', 'ACD-EFG-HJK-MNP'], {}, '')).err).toContain('“Wat heeft u het liefst?”');
  expect(JSON.parse((await typed(['record', 'ACD-EFG-HJK-MNP', '--json'])).out)).toMatchObject({
    language: 'nl',
  });
  expect(await typed(['verify'])).toMatchObject({ exitCode: 0 });
  expect((await typed(['case', 'ACD-EFG-HJK-MNP', '--compare'])).out).toContain('at the same place');
});

test('money and days in words for the customer are written as their language writes them, on the screen they are not', async () => {
  const { out } = await typed(walked);
  expect(out).toContain('“Ik heb u ook € 4,95 vergoed voor de verzendkosten.”');
  expect(out).toContain(
    '“Het juiste artikel is uiterlijk woensdag 4 maart om 17:00 bij u.”'.split(' bij')[0],
  );
  expect(out).toContain('Credit (€4.95)');
});

describe('a language', () => {
  test('that there are no words in is told with the way to begin, where somebody asked for it', async () => {
    expect(await typed(['run', 'wrong-item-shipped', '--lang', 'de'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('makeright words extract de wrong-item-shipped') as string,
    });
  });

  test('that is usual here is spoken as far as there are words in it', async () => {
    const spoken = await typed(['run', 'wrong-item-shipped'], { MAKERIGHT_LANG: 'nl' }, '/p\n');
    expect(spoken.err).toContain('“Wat heeft u het liefst?”');
    writeFileSync(join(folder, 'makeright.yaml'), 'language: nl\n');
    const asWritten = await typed(['run', 'wrong-set-sent', '--no-keep'], {}, '/p\n');
    expect(asWritten.err).toContain('Do you have the order number to hand?');
    const byTheHouse = await typed(['run', 'wrong-item-shipped', '--no-keep'], {}, '/p\n');
    expect(byTheHouse.err).toContain('“Wat heeft u het liefst?”');
  });

  test('of the house itself is what was written', async () => {
    const { err } = await typed(['run', 'wrong-item-shipped', '--lang', 'en', '--no-keep'], {}, '/p\n');
    expect(err).toContain('“What would suit you best?”');
    expect(await typed(['words', 'extract', 'en'])).toMatchObject({ exitCode: 2 });
  });
});

describe('what a translator sent back', () => {
  const back = () => join(folder, 'sent-back.yaml');

  test('is taken where there was nothing, or only what was stale', async () => {
    writeFileSync(back(), read(dutch));
    replace(dutch, 'to: Natuurlijk.', 'to:');
    const told = await typed(['words', 'merge', 'sent-back.yaml']);
    expect(told).toMatchObject({ exitCode: 0, out: '' });
    expect(told.err).toContain('1 sentence taken');
    expect(read(dutch)).toBe(readFileSync(back(), 'utf8'));
  });

  test('does not take the place of what is there, unless it is preferred', async () => {
    const ours = read(dutch);
    writeFileSync(back(), ours.replace('Natuurlijk.', 'Uiteraard.'));
    const told = await typed(['words', 'merge', 'sent-back.yaml']);
    expect(told).toMatchObject({ exitCode: 1 });
    expect(told.out).toContain('  ours:   Natuurlijk.\n  theirs: Uiteraard.\n');
    expect(read(dutch)).toBe(ours);
    expect(await typed(['words', 'merge', 'sent-back.yaml', '--prefer-theirs'])).toMatchObject({
      exitCode: 0,
    });
    expect(read(dutch)).toBe(readFileSync(back(), 'utf8'));
  });

  test('is kept aside where nobody says it here', async () => {
    writeFileSync(
      back(),
      read(dutch).replace('sentences:\n', 'sentences:\n  - from: Good morning.\n    to: Goedemorgen.\n'),
    );
    expect((await typed(['words', 'merge', 'sent-back.yaml'])).exitCode).toBe(0);
    expect(read(dutch)).toMatch(/\ngone:\n {2}- from: Good morning\.\n {4}to: Goedemorgen\.\n$/);
    const once = read(dutch);
    await typed(['words', 'merge', 'sent-back.yaml']);
    expect(read(dutch)).toBe(once);
  });
});

test('words that cannot be read are never written over', async () => {
  const broken = `${read(dutch)}  - from: [\n`;
  writeFileSync(pathOf(dutch), broken);
  expect(await typed(['words', 'extract', 'nl'])).toMatchObject({ exitCode: 1 });
  expect(read(dutch)).toBe(broken);
});

describe("extracting writes over nobody's words", () => {
  const renamed = () =>
    replace('wrong-item-shipped.yaml', 'playbook: wrong-item-shipped', 'playbook: wrong-one-shipped');

  test('those of a playbook that was renamed go on under its new name', async () => {
    const before = read(dutch);
    renamed();
    const told = await typed(['words', 'extract', 'nl', 'wrong-one-shipped']);
    expect(told).toMatchObject({ exitCode: 0 });
    expect(told.err).toContain('wrong-one-shipped: takes over the words of `wrong-item-shipped`');
    expect(read(dutch)).toBe(before.replace('playbook: wrong-item-shipped', 'playbook: wrong-one-shipped'));
  });

  test('those of a playbook that is still there stay where they are', async () => {
    renamed();
    writeFileSync(
      pathOf('another.yaml'),
      'playbook: wrong-item-shipped\ntitle: Another\nversion: 1.0.0\nsteps:\n  - say: Hello\n  - close: resolved\n',
    );
    const before = read(dutch);
    const told = await typed(['words', 'extract', 'nl', 'wrong-one-shipped']);
    expect(told).toMatchObject({ exitCode: 2 });
    expect(told.err).toContain('holds the words in `nl` of the playbook `wrong-item-shipped`');
    expect(read(dutch)).toBe(before);
  });

  test('a file that stands where a folder should be is told', async () => {
    writeFileSync(pathOf('words/de'), 'notes');
    const told = await typed(['words', 'extract', 'de']);
    expect(told).toMatchObject({ exitCode: 2 });
    expect(told.err).toContain('a file stands where a folder should be');
  });
});

test('words that are never said are said as they were written', async () => {
  replace(dutch, 'to: Wat heeft u het liefst?', 'to: Wat heeft u verdorie het liefst?');
  const ofPolicy = 'words/nl/the-policy.yaml';
  replace(ofPolicy, 'never_say:\n', 'never_say:\n  verdorie: Zeg het vriendelijk.\n');
  expect((await typed(['validate', '--format', 'compact'])).out).toContain('error[forbidden-words]');
  const { err } = await typed(['run', 'wrong-item-shipped', '--no-keep'], { MAKERIGHT_LANG: 'nl' }, '/p\n');
  expect(err).toContain('“What would suit you best?”');
});

test('merging into words that cannot be read tells what is wrong with them', async () => {
  const sent = read(dutch);
  writeFileSync(join(folder, 'sent-back.yaml'), sent);
  writeFileSync(pathOf(dutch), sent.replace('sentences:', 'sentence:'));
  const told = await typed(['words', 'merge', 'sent-back.yaml']);
  expect(told).toMatchObject({ exitCode: 1 });
  expect(told.out + told.err).toContain('unknown-field');
  expect(told.err).not.toContain('words extract');
});

test('what a customer says is found in their language', async () => {
  expect(await typed(['find', 'verkeerde', 'maat'])).toMatchObject({ exitCode: 0 });
});

test('status says what it could not read, and counts it for nothing', async () => {
  replace(dutch, 'from:', 'frm:');
  const { exitCode, out, err } = await typed(['words', 'status', 'nl']);
  expect({ exitCode, err }).toEqual({
    exitCode: 1,
    err: expect.stringContaining('did you mean `from`?') as string,
  });
  expect(err).toContain('one file is left out of this');
  expect(out).not.toContain('wrong-item-shipped  all');
});

describe('where no playbooks are', () => {
  test.each([
    [['words', 'status']],
    [['graph', 'late-again', '--format', 'mermaid']],
    [['explore', 'late-again']],
  ])('%j says that it takes those that ship', async (words) => {
    rmSync(join(folder, 'playbooks'), { recursive: true });
    expect((await typed(words)).err).toContain('these are the playbooks that ship with makeright\n');
  });

  test('nothing is written into those that ship', async () => {
    rmSync(join(folder, 'playbooks'), { recursive: true });
    for (const words of [
      ['words', 'extract', 'nl'],
      ['words', 'merge', 'back.yaml'],
    ])
      expect(await typed(words)).toMatchObject({ exitCode: 2, out: '' });
  });
});

test.each(['test', 'rehearse'])('%s --lang says why there is none', async (verb) => {
  const { exitCode, err } = await typed([verb, '--lang', 'nl']);
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining('run --lang nl') as string });
});
