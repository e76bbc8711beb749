import type { FactType } from '../expression/fact-type.js';
import { readValue } from '../expression/read-value.js';
import type { Value } from '../expression/value.js';
import { isWhole } from './read-text.js';
import type { Reading } from './reading.js';
import { withoutLastBreaks } from './source-text.js';
import type { Written } from './written.js';
import type { TextNode, YamlNode } from './yaml-node.js';

/** A value of a type, as `readValue` reads it; a list is a list of texts, or one text with commas. */
export function readTypedValue(
  type: FactType,
  node: YamlNode | undefined,
  reading: Reading,
): Written<Value> | undefined {
  const items = node?.kind === 'list' ? reading.usable(node, 'list')?.items : undefined;
  const texts = (items ?? [node]).flatMap((item) => reading.usable(item, 'text') ?? []);
  if (
    node === undefined ||
    texts.length < (items?.length ?? 1) ||
    !texts.every((text) => isWhole(text, reading))
  )
    return undefined;
  const words = texts.map((text) => withoutLastBreaks(text.value));
  const read = readValue(items ? words : words[0]!, type);
  if ('value' in read) return { value: read.value, at: node.at };
  reading.fault('wrong-kind', (texts.length === 1 ? texts[0]! : node).at, read.fault, { help: read.help });
  return undefined;
}

/** A value that is a number at run time, such as money (minor units), a percentage (hundredths) or a day (since 1970). */
export function readNumber(
  type: Extract<FactType, { kind: 'number' | 'money' | 'percent' | 'date' }>,
  node: YamlNode | undefined,
  reading: Reading,
): Written<number> | undefined {
  return readTypedValue(type, node, reading) as Written<number> | undefined;
}

/** A day, counted from 1970-01-01, written as a field's name or as a value. */
export function readDay(name: Written<string>, reading: Reading): number | undefined {
  const node: TextNode = { kind: 'text', style: 'plain', ...name };
  return readNumber({ kind: 'date' }, node, reading)?.value;
}
