import { isFactName } from '../expression/fact-name.js';
import type { FactType } from '../expression/fact-type.js';
import { builtInFactNames } from './built-in-fact-names.js';
import type { FactDeclaration } from './fact-declaration.js';
import { checkCurrency } from './read-currency.js';
import { readName, readPhrase, readText } from './read-text.js';
import { readNumber, readTypedValue } from './read-typed-value.js';
import type { Reading } from './reading.js';
import { withoutGaps, type Unfinished } from './without-gaps.js';
import type { Written } from './written.js';
import type { Field, FieldsNode, YamlNode } from './yaml-node.js';

type Declared = Unfinished<Omit<FactDeclaration, 'name'>>;
type BaseKind = Exclude<FactType['kind'], 'list'> | 'sentence';

/** The facts of a `facts` section, by name, in the order of the file. One with a fault is there, with the type 'broken'. */
export function readFacts(
  node: YamlNode | undefined,
  reading: Reading,
): ReadonlyMap<string, FactDeclaration> {
  const facts = new Map<string, FactDeclaration>();
  if (node?.kind !== 'fields') return facts;
  for (const field of node.fields.values()) facts.set(field.name.value, readFact(field, reading));
  return facts;
}

function readFact({ name, value }: Field, reading: Reading): FactDeclaration {
  const { value: declared, isBroken } = reading.watch(() => {
    refuseSpecialName(name, reading);
    const node = reading.usable(value, 'fields');
    return node ? readDeclaration(node, reading) : nothing;
  });
  return withoutGaps<FactDeclaration>({ ...declared, name, type: isBroken ? 'broken' : declared.type });
}

const nothing: Declared = {
  type: 'broken',
  optionLabels: new Map(),
  ask: undefined,
  lookIn: undefined,
  hint: undefined,
  label: undefined,
  pattern: undefined,
  isOptional: false,
  isPrivate: false,
  isKeyQuestion: false,
  value: undefined,
};

function readDeclaration(node: FieldsNode, reading: Reading): Declared {
  const field = (name: string) => node.fields.get(name)?.value;
  const options = readOptions(field('options'), reading);
  const names = [...new Set(options.map(({ name }) => name.value))];
  const type = readType(node, names, reading);
  return {
    type,
    optionLabels: labelsOf(options),
    ask: readPhrase(field('ask'), reading),
    lookIn: readText(field('look_in'), reading),
    hint: readText(field('hint'), reading),
    label: readText(field('label'), reading),
    pattern: readPattern(field('pattern'), reading),
    isOptional: isYes(field('optional'), reading),
    isPrivate: isYes(field('private'), reading),
    isKeyQuestion: isYes(field('key_question'), reading),
    value: type && field('value') ? readTypedValue(type, field('value'), reading)?.value : undefined,
  };
}

/** A pattern; those of programs mean something else here, and nobody could type what fits them. */
function readPattern(node: YamlNode | undefined, reading: Reading): FactDeclaration['pattern'] {
  const pattern = readText(node, reading);
  if (
    pattern === undefined ||
    !/\\[dwsbA-Z]|\[[^\]]*-[^\]]*\]|\{\d+(,\d*)?\}|^\^|\$$|\.[*+]/.test(pattern.value)
  )
    return pattern;
  const plain = pattern.value
    .replace(/^\^|\$$/g, '')
    .replace(/\\d|\[0-9\]/g, '9')
    .replace(/\[[A-Za-z-]+\]/g, 'A')
    .replace(/([9A])\{(\d)\}/g, (_, sign: string, count: string) => sign.repeat(Number(count)));
  const means = '`A` is a letter, `9` a digit, anything else itself';
  reading.fault('wrong-kind', pattern.at, `\`${pattern.value}\` is a pattern as programs have them`, {
    help: /^[\w /.-]+$/.test(plain) ? `write \`${plain}\`: ${means}` : `write it like \`99-AAA\`: ${means}`,
  });
  return undefined;
}

/** Names that the schema allows and that mean something else already. Names it does not allow were reported. */
function refuseSpecialName({ value, at }: Written<string>, reading: Reading): void {
  if ((builtInFactNames as readonly string[]).includes(value)) {
    reading.fault('bad-name', at, `\`${value}\` is a fact that is always there`, {
      help: 'call yours something else',
    });
  } else if (/^[a-z][a-z0-9_]*$/.test(value) && !isFactName(value)) {
    reading.fault('bad-name', at, `\`${value}\` means something of its own in conditions`, {
      help: 'call the fact something else',
    });
  }
}

interface WrittenOption {
  readonly name: Written<string>;
  readonly label?: string | undefined;
}

function readOptions(node: YamlNode | undefined, reading: Reading): readonly WrittenOption[] {
  const options = writtenOptions(node, reading);
  for (const { name } of options) refuseTableWord(name, reading);
  return options;
}

function writtenOptions(node: YamlNode | undefined, reading: Reading): readonly WrittenOption[] {
  if (node?.kind === 'list')
    return (reading.usable(node, 'list')?.items ?? []).flatMap((item) => {
      const name = readName(item, reading);
      return name ? [{ name }] : [];
    });
  const fields = [...(reading.usable(node, 'fields')?.fields.values() ?? [])];
  return fields.map(({ name, value }) => ({ name, label: readText(value, reading)?.value }));
}

function labelsOf(options: readonly WrittenOption[]): ReadonlyMap<string, string> {
  return new Map(
    options.flatMap(({ name, label }) => (label === undefined ? [] : [[name.value, label] as const])),
  );
}

function refuseTableWord({ value, at }: Written<string>, reading: Reading): void {
  if (!tableWords.has(value)) return;
  const message = `\`${value}\` means something of its own in answers and tables`;
  reading.fault('bad-name', at, message, { help: 'call the option something else' });
}

const tableWords: ReadonlySet<string> = new Set(['any', 'not', 'or', 'otherwise']);

function readType(node: FieldsNode, options: readonly string[], reading: Reading): FactType | undefined {
  const words = readName(node.fields.get('type')?.value, reading)?.value;
  if (words === undefined) return undefined;
  const isList = words.startsWith('list of ');
  const base = readBaseType(
    (isList ? words.slice('list of '.length) : words) as BaseKind,
    node,
    options,
    reading,
  );
  return isList && base ? { kind: 'list', of: base } : base;
}

function readBaseType(
  kind: BaseKind,
  node: FieldsNode,
  options: readonly string[],
  reading: Reading,
): FactType | undefined {
  switch (kind) {
    case 'choice':
      return { kind, options };
    case 'number':
    case 'percent':
      return { kind, ...readLimits({ kind }, node, reading) };
    case 'money': {
      const currency =
        checkCurrency(readName(node.fields.get('currency')?.value, reading), reading) ?? reading.currency;
      return { kind, currency, ...readLimits({ kind, currency }, node, reading) };
    }
    case 'date':
      return { kind, ...readTense(node, reading) };
    case 'sentence':
      return { kind: 'text', isSentence: true };
    case 'text':
    case 'yes_no':
    case 'duration':
      return { kind };
  }
}

function readLimits(
  type: Extract<FactType, { kind: 'number' | 'money' | 'percent' }>,
  node: FieldsNode,
  reading: Reading,
): { readonly min?: number; readonly max?: number } {
  const limit = (name: string) =>
    readNumber({ ...type, min: -Infinity }, node.fields.get(name)?.value, reading);
  const [min, max] = [limit('min'), limit('max')];
  if (min && max && min.value > max.value) {
    const related = [{ file: reading.file, span: min.at, message: '`min` is here' }];
    reading.fault('bad-limits', max.at, '`max` is less than `min`, so no value is left', {
      help: 'swap them',
      related,
    });
  }
  return { ...(min && { min: min.value }), ...(max && { max: max.value }) };
}

/** A day has no limits but today: `max: today` lies behind, `min: today` ahead. */
function readTense(node: FieldsNode, reading: Reading): { readonly tense?: 'past' | 'future' } {
  const [min, max] = ['min', 'max'].map((name) => readName(node.fields.get(name)?.value, reading));
  for (const limit of [min, max])
    if (limit && limit.value !== 'today')
      reading.fault('bad-limits', limit.at, `a day's \`min\` and \`max\` can only be \`today\``, {
        help: 'write `max: today` for a day that lies behind, `min: today` for one that lies ahead',
      });
  if (min && max)
    reading.fault('bad-limits', max.at, 'with both limits only today is left', {
      help: 'leave one of them out; a day that is always today is the fact `today`',
    });
  if (max) return { tense: 'past' };
  return min ? { tense: 'future' } : {};
}

function isYes(node: YamlNode | undefined, reading: Reading): boolean {
  const words = readName(node, reading)?.value;
  return words === 'yes' || words === 'true';
}
