import { join } from 'node:path';
import { inLanguage } from '../../src/check/in-language.js';
import { policyOn } from '../../src/check/policy-on.js';
import { saidInPlaybook, saidInPolicies } from '../../src/playbook/said-sentences.js';
import { loadLibrary } from '../load-library.js';

const { library, checked } = loadLibrary(join(import.meta.dirname, '../../playbooks'));
const story = checked.playbooks.get('wrong-item-shipped')!;
const dutch = inLanguage(story, library.translations, 'nl')!;

test('nothing is stale, missing or at fault in the words of the story that ships in Dutch', () => {
  expect(checked.faults).toEqual([]);
});

test('every sentence of it, of what it runs and of the policy is in Dutch', () => {
  const playbooks = [story, ...story.runs.values()].map(({ playbook }) => playbook);
  const spoken = [dutch, ...dutch.runs.values()].map(({ playbook }) => playbook);
  const before = [...playbooks.flatMap(saidInPlaybook), ...saidInPolicies([policyOn(story, 20_500)])];
  const after = [...spoken.flatMap(saidInPlaybook), ...saidInPolicies([policyOn(dutch, 20_500)])];
  expect(after).toHaveLength(before.length);
  expect(before.filter(({ text }, at) => text === after[at]?.text)).toEqual([]);
});

test('it speaks politely all through', () => {
  const words = library.translations.flatMap(({ sentences }) => sentences.map(({ to }) => to?.value ?? ''));
  const familiar = words.filter((text) => /(?<!\p{L})(?:jij|jou|jouw|je)(?!\p{L})/iu.test(text));
  expect(familiar).toEqual([]);
});

test('conditions, names and decisions are the very same', () => {
  expect(dutch.typed).toBe(story.typed);
  expect(dutch.tables).toBe(story.tables);
  expect([...dutch.facts.keys()]).toEqual([...story.facts.keys()]);
});
