import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { yamlFilesBelow } from '../../src/commands/read-source.js';
import { readClosely } from '../../src/playbook/read-closely.js';
import { readSoundYaml } from '../../src/playbook/read-sound-yaml.js';
import { fakeWorld } from '../cli/fake-world.js';
import { mutated, mutations } from '../mutations.js';

function textsBelow(folder: string): readonly [string, string][] {
  const paths = yamlFilesBelow(join(process.cwd(), folder), fakeWorld());
  return paths.map((path) => [relative(process.cwd(), path), readFileSync(path, 'utf8')]);
}

/** Where a text is taken for sound, a closer look finds the same in it, at the same places, and nothing wrong. */
function expectNoOther(path: string, text: string): void {
  const root = readSoundYaml(text);
  if (root === undefined) return;
  expect(readClosely({ path, text })).toEqual({ root, faults: [], isGuessed: false });
}

test('what is taken for sound reads the same when looked at closely', () => {
  for (const [path, text] of [...textsBelow('playbooks'), ...textsBelow('test')]) {
    expectNoOther(path, text);
    expectNoOther(path, text.replaceAll('\n', '\r\n'));
  }
});

test('so does a file with a slip in it', () => {
  const property = fc.property(mutations, (mutation) =>
    expectNoOther(mutation.path, mutated(readFileSync(mutation.path, 'utf8'), mutation)),
  );
  fc.assert(property, { numRuns: 500 });
});

test('nothing that ships needs the closer look, which takes longer', () => {
  const looked = textsBelow('playbooks').filter(([, text]) => readSoundYaml(text) === undefined);
  expect(looked.map(([path]) => path)).toEqual([]);
});
