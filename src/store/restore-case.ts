import { replayCase, type Case } from '../case/case.js';
import { masked } from '../case/record/mask-words.js';
import type { RecordedCase } from '../case/record/recorded-case.js';
import { checkLibrary } from '../check/check-library.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { inLanguage } from '../check/in-language.js';
import type { Library } from '../playbook/library.js';
import type { Edition } from './edition.js';
import { editionLibrary } from './edition-library.js';
import type { StoredCase } from './stored-case.js';

export type Restored =
  | { readonly kind: 'restored'; readonly case: Case }
  /** It can be read, but not walked on: the message says why. */
  | { readonly kind: 'not_restored'; readonly message: string; readonly help?: string };

export type Read =
  | { readonly kind: 'read'; readonly case: RecordedCase }
  | Extract<Restored, { readonly kind: 'not_restored' }>;

/**
 * Makes a case of what was stored, by walking it again: it stands at the same question with the same words, on the texts
 * that it began with. What it brings has to be what was written down then.
 */
export function restoreCase(stored: StoredCase): Restored {
  const { opening, inputs, events, edition, erasedAt } = stored;
  if (erasedAt !== undefined) {
    return {
      kind: 'not_restored',
      message: 'private facts of this case were erased, so it cannot be walked again',
      help: `makeright record ${opening.caseId} prints what is left of it`,
    };
  }
  const checked = checkedOf(edition);
  if (!checked) return notTaken(edition);
  const replayed = replayCase(checked, opening, inputs);
  if (replayed.kind === 'refused' || JSON.stringify(replayed.case.events) !== JSON.stringify(events)) {
    return {
      kind: 'not_restored',
      message: 'walking this case again does not bring what was written down then',
      help: 'see what `makeright verify` says of it',
    };
  }
  return { kind: 'restored', case: replayed.case };
}

function notTaken({ playbook }: Edition): Extract<Restored, { readonly kind: 'not_restored' }> {
  return {
    kind: 'not_restored',
    message: `this version of makeright does not take \`${playbook}\` as it was when the case began`,
    help: 'go on with it in the version of makeright in which it began',
  };
}

/**
 * Makes of what was stored what a record is made from. A case of which private facts were erased cannot be walked again; what
 * happened in it is taken as it was written down then.
 */
export function readCase(stored: StoredCase): Read {
  const { opening, inputs, events, edition, erasedAt, listed } = stored;
  if (erasedAt === undefined) {
    const made = restoreCase(stored);
    return made.kind === 'restored' ? { kind: 'read', case: made.case } : made;
  }
  const checked = checkedOf(edition);
  if (!checked) return notTaken(edition);
  const purpose = listed.state === 'waiting' ? 'wait' : 'fact';
  const stop =
    listed.state === 'closed'
      ? ({ kind: 'closed' } as const)
      : ({ kind: 'question', question: { text: listed.next ?? masked, purpose } } as const);
  return { kind: 'read', case: { checked, opening, inputs, events, stop, isErased: true } };
}

interface Checked {
  /** In the language that the playbook was written in. */
  readonly written: CheckedPlaybook | undefined;
  /** In that in which the customer is spoken to. */
  readonly spoken: CheckedPlaybook | undefined;
}

const checkedBefore = new WeakMap<Edition, Checked>();

/**
 * The playbook that an edition's texts give, in the language that the customer is spoken to in: that of the only words that stand
 * among them. Undefined where they no longer pass the check.
 */
export function checkedOf(edition: Edition): CheckedPlaybook | undefined {
  return bothOf(edition).spoken;
}

/** The same in the language that it was written in, for whoever reads of cases in several languages. */
export function writtenOf(edition: Edition): CheckedPlaybook | undefined {
  return bothOf(edition).written;
}

function bothOf(edition: Edition): Checked {
  const before = checkedBefore.get(edition);
  if (before) return before;
  const library = editionLibrary(edition);
  const written = checkLibrary(library).playbooks.get(edition.playbook);
  const both = { written, spoken: written && spokenFrom(written, library) };
  checkedBefore.set(edition, both);
  return both;
}

/** Words that can no longer be read are not left out: the customer would hear another language from then on. */
function spokenFrom(written: CheckedPlaybook, library: Library): CheckedPlaybook | undefined {
  const [words] = library.translations;
  if (library.faults.some(({ severity }) => severity === 'error')) return undefined;
  return words ? inLanguage(written, library.translations, words.language.value) : written;
}
