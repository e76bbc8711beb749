import { cleanText } from '../case/record/clean-text.js';
import { maskWords } from '../case/record/mask-words.js';
import type { Edition } from './edition.js';
import { privateTextsOf } from './hidden-texts.js';
import { openingOf, type EntryRow } from './load-case.js';
import { checkedOf } from './restore-case.js';
import type { Json, Seal, Secret } from './seal-entry.js';
import { sealsOf, unsealEntry } from './unseal-entry.js';

/**
 * The secrets of a case's entries without those that are private: private facts, and whatever people typed in which one
 * stands, also where it was typed before anybody could tell that it was private. Their places hold null.
 */
export function withoutPrivate(
  entries: readonly EntryRow[],
  edition: Edition,
): readonly (readonly Secret[])[] {
  const sealed = entries.map(({ text, secrets }) => ({ seals: sealsOf(text), secrets }));
  const texts = new Set<string>();
  for (const { seals, secrets } of sealed) {
    for (const [at, { private: isPrivate }] of seals.entries()) {
      const value = secrets[at]?.[1];
      if (isPrivate && typeof value === 'string') texts.add(value);
    }
  }
  for (const text of privateTextsAsNow(entries, edition)) texts.add(text);
  const mask = maskWords(texts);
  const holdsPrivate = (value: Json): boolean =>
    typeof value === 'string' && mask(value) !== cleanText(value);
  return sealed.map(({ seals, secrets }) =>
    secrets.map((secret, at) => kept(secret, seals[at], holdsPrivate)),
  );
}

function kept(secret: Secret, seal: Seal | undefined, holdsPrivate: (value: Json) => boolean): Secret {
  return secret && !seal?.private && !holdsPrivate(secret[1]) ? secret : null;
}

/** As the playbook shows private facts in words; where it is taken no longer, what was cut out then has to do. */
function privateTextsAsNow(entries: readonly EntryRow[], edition: Edition): Iterable<string> {
  const checked = checkedOf(edition);
  if (!checked) return [];
  const journal = entries.map(({ text, secrets }) => unsealEntry(text, secrets));
  const events = journal.flatMap((entry) => entry.events);
  return privateTextsOf({ checked, events, opening: openingOf(journal) }).private;
}
