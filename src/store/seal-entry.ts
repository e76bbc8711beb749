import { randomBytes } from 'node:crypto';
import { masked, patternOfAny } from '../case/record/mask-words.js';
import { nameAt, type HiddenTexts } from './hidden-texts.js';
import type { JournalEntry } from './journal-entry.js';
import { sha256 } from './sha256.js';

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where in an entry something was cut out: a whole value, or `•••` from this UTF-16 unit of a text on. */
export interface SealedPlace {
  readonly path: readonly (string | number)[];
  readonly from?: number;
}

/** What was cut out of an entry: its salted hash, which tells nothing of it, and every place where it stood. */
export interface Seal {
  readonly hash: string;
  readonly private?: true;
  readonly at: readonly SealedPlace[];
}

/** The salt, 128 random bits, and the value of a seal, in the order of the seals; null for one that was erased. */
export type Secret = readonly [salt: string, value: Json] | null;

/** An entry in two parts: the text that is kept for ever and hashed, and the secrets that can be erased. */
export interface SealedEntry {
  readonly text: string;
  readonly secrets: readonly Secret[];
}

/** Texts shorter than this are cut out of other words only if they are private: they stand in too many by chance. */
const shortestTyped = 3;

/** What is cut out of an entry: `private` a whole private value, `words` what people typed or is private in words. */
type Rule = 'private' | 'words' | 'kept';

/** Cuts whatever is private and whatever people typed out of an entry. */
export function sealEntry(entry: JournalEntry, hidden: HiddenTexts): SealedEntry {
  const sealing = new Sealing(hidden);
  // As plain JSON: what cannot be told in it, such as an amount too large, is left out here as it will be there.
  const plain = JSON.parse(JSON.stringify(entry)) as Json;
  const sealed = sealing.seal(plain, []);
  const { seals, secrets } = sealing;
  const text = JSON.stringify({ ...(sealed as object), ...(seals.length > 0 && { sealed: seals }) });
  return { text, secrets };
}

export function sealHash(salt: string, value: Json): string {
  return sha256(`${salt}\n${JSON.stringify(value)}`);
}

class Sealing {
  readonly secrets: Secret[] = [];
  readonly seals: { hash: string; private?: true; at: SealedPlace[] }[] = [];
  private readonly byValue = new Map<string, number>();
  private readonly privateInSmall: ReadonlySet<string>;
  private found: { readonly pattern: RegExp | undefined } | undefined;

  constructor(private readonly hidden: HiddenTexts) {
    this.privateInSmall = new Set([...hidden.private].map((text) => text.toLowerCase()));
  }

  /** What is cut out of other words; made only where there are other words, because it takes longer than all else. */
  private get pattern(): RegExp | undefined {
    const { hidden } = this;
    const typed = (): string[] => [...hidden.typed].filter((text) => text.length >= shortestTyped);
    return (this.found ??= { pattern: patternOfAny([...hidden.private, ...typed()]) }).pattern;
  }

  seal(node: Json, path: SealedPlace['path'], owner?: { readonly [key: string]: Json }): Json {
    const rule = this.ruleFor(path, owner);
    if (rule === 'private' && node !== null) return this.cut(node, { path }, true);
    if (typeof node === 'string') return rule === 'words' ? this.sealWords(node, path) : node;
    if (typeof node !== 'object' || node === null) return node;
    if (isList(node)) return node.map((item, index) => this.seal(item, [...path, index], owner));
    // What belongs to an event or an input is judged by that event or input.
    const of = path.length === (path[0] === 'events' ? 2 : 1) ? node : owner;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, this.seal(value, [...path, key], of)]),
    );
  }

  private ruleFor(path: SealedPlace['path'], owner: { readonly [key: string]: Json } | undefined): Rule {
    if (!owner) return 'kept';
    if (path[0] === 'events') return ruleInEvent(path.slice(2), owner, this.hidden.names);
    if (path[0] === 'input') return ruleInInput(path.slice(1), owner, this.hidden.names);
    if (path[1] !== 'facts' || path.length < 4 || path[3] === 0) return 'kept';
    const fact = (owner['facts'] as readonly (readonly Json[])[])[Number(path[2])]?.[0];
    return path.length === 4 && this.hidden.names.has(textOf(fact)) ? 'private' : 'words';
  }

  private sealWords(words: string, path: SealedPlace['path']): Json {
    if (words === '') return words;
    if (this.hidden.typed.has(words)) return this.cut(words, { path, from: 0 }, this.isPrivate(words));
    const { pattern } = this;
    if (!pattern) return words;
    let shift = 0;
    return words.replace(pattern, (found: string, ...rest: unknown[]) => {
      const at = rest.find((one) => typeof one === 'number') ?? 0;
      this.cut(found, { path, from: at + shift }, this.isPrivate(found));
      shift += masked.length - found.length;
      return masked;
    });
  }

  private isPrivate(text: string): boolean {
    return this.privateInSmall.has(text.toLowerCase());
  }

  private cut(value: Json, place: SealedPlace, isPrivate: boolean): string {
    const key = `${isPrivate} ${JSON.stringify(value)}`;
    const known = this.byValue.get(key);
    if (known !== undefined) {
      this.seals[known]?.at.push(place);
      return masked;
    }
    const salt = randomBytes(16).toString('hex');
    this.byValue.set(key, this.seals.length);
    this.seals.push({ hash: sealHash(salt, value), ...(isPrivate && { private: true }), at: [place] });
    this.secrets.push([salt, value]);
    return masked;
  }
}

/** Words that people typed stand under these names in what is told. */
const wordsInInput: ReadonlySet<string | number> = new Set(['value', 'words', 'text', 'because']);

function ruleInInput(
  path: SealedPlace['path'],
  input: { readonly [key: string]: Json },
  names: ReadonlySet<string>,
): Rule {
  if (path[0] === 'value' && path.length === 1 && names.has(nameAt(textOf(input['address']))))
    return 'private';
  return path.some((key) => wordsInInput.has(key)) ? 'words' : 'kept';
}

/** Under these names stand kinds, names and places: the bones of an event, never words. */
const bones: ReadonlySet<string> = new Set(
  (
    'type seq at by step caseId playbook version digest policy role channel fact source option decision thing ' +
    'remedy countsAs insteadOf dependsOn of promise promisedBy owner who impression startsFrom outcome rootCause acceptance way'
  ).split(' '),
);

function ruleInEvent(
  path: SealedPlace['path'],
  event: { readonly [key: string]: Json },
  names: ReadonlySet<string>,
): Rule {
  const [key] = path;
  if (typeof key !== 'string' || bones.has(key) || isBone(textOf(event['type']), key)) return 'kept';
  if (key === 'authority' && path[1] === 'role') return 'kept';
  if (path.length === 1 && isPrivateIn(event, key, names)) return 'private';
  return key === 'values' && path.length === 2 && names.has(String(path[1])) ? 'private' : 'words';
}

function isPrivateIn(
  event: { readonly [key: string]: Json },
  key: string,
  names: ReadonlySet<string>,
): boolean {
  if (event['type'] === 'fact_learned') return key === 'value' && names.has(textOf(event['fact']));
  return event['type'] === 'answer_amended' && key !== 'label' && names.has(textOf(event['question']));
}

/** What is a name in one kind of event and words in another. */
function isBone(type: string, key: string): boolean {
  switch (key) {
    case 'question':
      return type === 'option_chosen' || type === 'answer_amended';
    case 'to':
      return ['handed_off', 'taken', 'not_taken', 'deviated'].includes(type);
    case 'name':
      return type === 'came_up';
    default:
      return false;
  }
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isList(node: Json): node is readonly Json[] {
  return Array.isArray(node);
}
