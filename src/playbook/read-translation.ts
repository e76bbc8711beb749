import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { checkShape } from './check-shape.js';
import { wordsSchemaErrors } from './generated/words-schema.js';
import { isLanguage } from './is-language.js';
import { readNeverSay } from './read-policy.js';
import { readName, readNames, readPhrase, readText } from './read-text.js';
import type { YamlReading } from './read-closely.js';
import { Reading } from './reading.js';
import type { TranslatedSentence, Translation } from './translation.js';
import { withoutGaps } from './without-gaps.js';
import type { Written } from './written.js';
import type { FieldsNode, YamlNode } from './yaml-node.js';

export interface TranslationReading {
  /** Missing where anything in it could not be read. */
  readonly translation?: Translation;
  readonly faults: readonly Fault[];
}

/** Reads words in another language from their nodes. */
export function readTranslation(
  file: SourceFile,
  written: FieldsNode,
  { isGuessed }: Pick<YamlReading, 'isGuessed'>,
): TranslationReading {
  const shape = checkShape(file, written, wordsSchemaErrors, isGuessed);
  const { root } = shape;
  const reading = new Reading(file, '', [...shape.faults], shape.faulty);
  const field = (name: string) => root.fields.get(name)?.value;
  const about = readAbout(root, reading);
  const translation = {
    file,
    language: readLanguage(readName(field('words'), reading), reading),
    about,
    sentences: readSentences(field('sentences'), reading),
    gone: readSentences(field('gone'), reading),
    neverSay: readNeverSay(field('never_say'), reading),
  };
  const { faults } = reading;
  return faults.length > 0 || isGuessed
    ? { faults }
    : { translation: withoutGaps<Translation>(translation), faults };
}

function readAbout(root: FieldsNode, reading: Reading): Translation['about'] | undefined {
  const [first, second] = (['playbook', 'policy'] as const).flatMap((kind) => {
    const field = root.fields.get(kind);
    return field ? [{ kind, field }] : [];
  });
  if (second) {
    const message = 'these are the words of a playbook or of the policy, not of both';
    reading.fault('unknown-field', second.field.name.at, message, { help: 'make a file for each' });
  }
  // A misspelt one was reported as what it is.
  const isMisspelt = [...root.fields.keys()].some(
    (name) => didYouMean(name, ['playbook', 'policy']) !== undefined,
  );
  if (!first && !isMisspelt) {
    const help = 'add `playbook:` with its name, or `policy:`';
    reading.fault(
      'missing-field',
      root.fields.get('words')!.name.at,
      'it does not say whose words these are',
      {
        help,
      },
    );
  }
  const forbidden = root.fields.get('never_say');
  if (forbidden && first?.kind === 'playbook')
    reading.fault(
      'unknown-field',
      forbidden.name.at,
      'what is never said stands in the words of the policy',
      {
        help: 'put `never_say` into the file that has `policy:` instead of `playbook:`',
      },
    );
  const id = first && readName(first.field.value, reading);
  return first && id && { kind: first.kind, id };
}

/** Spelt as everybody spells it: `NL` is `nl`. */
function readLanguage(written: Written<string> | undefined, reading: Reading): Written<string> | undefined {
  if (!written) return undefined;
  if (isLanguage(written.value)) return { ...written, value: Intl.getCanonicalLocales(written.value)[0]! };
  reading.fault('unknown-choice', written.at, `\`${written.value}\` is not a language that is known here`, {
    help: 'write its code, like nl, de or pt-BR',
  });
  return written;
}

function readSentences(node: YamlNode | undefined, reading: Reading): readonly TranslatedSentence[] {
  return (reading.usable(node, 'list')?.items ?? []).flatMap((item) => readSentence(item, reading) ?? []);
}

function readSentence(node: YamlNode, reading: Reading): TranslatedSentence | undefined {
  const fields = reading.usable(node, 'fields')?.fields;
  const [from, was, to] = ['from', 'was', 'to'].map((name) => fields?.get(name)?.value);
  const source = readText(from, reading);
  return (
    source &&
    withoutGaps<TranslatedSentence>({
      at: [...fields!.values()][0]!.name.at,
      places: readNames(fields?.get('at')?.value, reading).map(({ value }) => value),
      from: source,
      was: readText(was, reading),
      // Nothing behind `to:` is how a sentence waits for its words.
      to: to?.kind === 'text' && to.value.trim() !== '' ? readPhrase(to, reading) : undefined,
    })
  );
}
