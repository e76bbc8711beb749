import type { Fault } from '../diagnostic/fault.js';
import type { Span } from '../diagnostic/source-file.js';
import { optionList } from '../expression/describe-type.js';
import type { Misshapen } from './check-shape.js';
import type { SchemaError } from './generated/schema-error.js';
import { choiceMeant } from './other-words.js';
import { lineAround, wayOutForWords } from './syntax-slip.js';
import type { YamlNode } from './yaml-node.js';

/** What is wrong with a value itself: nothing there, the wrong kind of thing, none of the words that can stand there. */
export function valueFault(misshapen: Misshapen): Fault | undefined {
  const errors = misshapen.errors.filter(({ propertyName }) => propertyName === undefined);
  const known = errors.filter(({ keyword }) => keyword in explanations);
  const error = known.find(({ parentSchema }) => 'title' in parentSchema) ?? known[0];
  return error && explanations[error.keyword]!(misshapen, error);
}

type Explanation = (misshapen: Misshapen, error: SchemaError) => Fault | undefined;

const explanations: Readonly<Record<string, Explanation>> = {
  not: misplaced,
  type: wrongKind,
  enum: unknownChoice,
  pattern: wrongText,
  minItems: nothingThere,
  minProperties: nothingThere,
  maxProperties: wrongKind,
  uniqueItems: twice,
};

function misplaced({ file, field, node }: Misshapen, { parentSchema }: SchemaError): Fault {
  const name = field?.name.value ?? '';
  return fault(
    file,
    field?.name.at ?? node.at,
    'unknown-field',
    `\`${name}\` does not go with the other fields here`,
    titleOf(parentSchema),
  );
}

function wrongKind(misshapen: Misshapen, error: SchemaError): Fault {
  const { file, node } = misshapen;
  if (node.kind === 'empty') return nothingThere(misshapen, error);
  const expected = titleOf(error.parentSchema);
  const slip = wordsWanted.has(expected) ? wordsTakenFor(misshapen) : undefined;
  const message = `${subjectOf(misshapen)} should be ${expected}, but this is ${describe(node)}`;
  const help =
    expected === 'a step'
      ? 'a step begins with what it does, as in `say: …`'
      : (wayToLogic(expected, node) ?? wayToFields(expected, node) ?? wayToList(expected, node));
  return slip ?? fault(file, startOf(misshapen), 'wrong-kind', message, help);
}

/** A table that stands where rules do, and the other way round. */
function wayToLogic(expected: string, node: YamlNode): string | undefined {
  if (expected === 'a list of rules' && node.kind === 'text' && node.value.includes('->'))
    return 'a table stands under `table: |`';
  if (expected.startsWith('a table') && node.kind === 'list') return 'rules stand under `rules:`';
  return undefined;
}

/** `goodwill = 5.00` and the like. */
function wayToFields(expected: string, node: YamlNode): string | undefined {
  const [, name, value] = node.kind === 'text' ? (/^(\w+)\s*:?=\s*([^=\n]+)$/.exec(node.value) ?? []) : [];
  return expected.includes('like {') && name !== undefined ? `write \`{${name}: ${value}}\`` : undefined;
}

/** How what stands there becomes the list that is expected. */
function wayToList(expected: string, node: YamlNode): string | undefined {
  if (!expected.startsWith('a list')) return undefined;
  if (node.kind === 'fields' && node.isInBraces) return 'put brackets around it, as in `[{…}]`';
  const [first] = node.kind === 'fields' ? node.fields.keys() : [];
  if (first !== undefined) return `put \`- \` in front of \`${first}\`, and of whatever else is listed`;
  if (expected === 'a list of steps' && node.kind === 'text' && nothingElsewhere.test(node.value.trim()))
    return 'write `[]` where nothing happens';
  const names = node.kind === 'text' ? node.value.split(/ *[,;] *| and /).map((name) => name.trim()) : [];
  if (names.length > 1 && names.every((name) => /^[\w-]+( [\w-]+)?$/.test(name)))
    return `write it as \`[${names.join(', ')}]\``;
  if (expected === 'a list of steps') return 'a step is an item of a list, as in `- say: …`';
  return node.kind === 'text' && !/[\n,:#[\]{}]/.test(node.value)
    ? `write it as \`[${node.value}]\``
    : 'begin each item on a line of its own with `- `';
}

const nothingElsewhere = /^(nothing|none|no|continue|skip|pass|go on|-|–|null|~|\{\})$/i;

/** What is expected where a trainer writes freely. */
const wordsWanted: ReadonlySet<string> = new Set(['words', 'a condition', 'an amount']);

/** Words that begin with a brace or hold a colon, and so came out as something else. */
function wordsTakenFor({ file, node }: Misshapen): Fault | undefined {
  const help = wayOutForWords(file.text, node.at.start);
  const mark = file.text[node.at.start];
  if ((node.kind === 'fields' && node.isInBraces) || (node.kind === 'list' && mark === '[')) {
    const kind = node.kind === 'list' ? 'a list' : 'fields';
    return fault(
      file,
      node.at,
      'needs-quotes',
      `a value that begins with \`${mark}\` is taken for ${kind}, not for words`,
      help,
    );
  }
  const first = node.kind === 'fields' ? [...node.fields.values()][0] : undefined;
  if (first === undefined || !first.name.value.includes(' ')) return undefined;
  const line = lineAround(file.text, first.name.at.start);
  const message = `the \`:\` makes a field of \`${first.name.value}\`, where words were meant`;
  return fault(file, { start: first.name.at.start, end: line.end }, 'needs-quotes', message, help);
}

function unknownChoice(misshapen: Misshapen, error: SchemaError): Fault {
  const { file, node } = misshapen;
  if (node.kind !== 'text') return wrongKind(misshapen, error);
  const known = choicesOf(error.schema);
  const near = choiceMeant(node.value, known);
  // A single word is named in the title already.
  const list = known.length > 1 ? `it can be: ${optionList(known)}` : undefined;
  const help = near === undefined ? list : `did you mean \`${near}\`?`;
  return fault(
    file,
    node.at,
    'unknown-choice',
    `\`${shortened(node.value)}\` is not ${titleOf(error.parentSchema)}`,
    help,
  );
}

/** `true` and `false` are read for yes and no, but are nothing that a trainer has to know of. */
function choicesOf(schema: unknown): readonly string[] {
  const words = (schema as readonly unknown[]).filter((word) => typeof word === 'string');
  return words.includes('yes') ? ['yes', 'no'] : words;
}

function wrongText(misshapen: Misshapen, error: SchemaError): Fault {
  const { node } = misshapen;
  if (node.kind !== 'text' || node.value.trim() === '') return nothingThere(misshapen, error);
  const title = titleOf(error.parentSchema);
  return title.startsWith('a name')
    ? badName(misshapen, node.value, node.at, title)
    : wrongKind(misshapen, error);
}

/** A name that nothing can have. `rule` says what a name is made of. */
export function badName({ file }: Pick<Misshapen, 'file'>, name: string, span: Span, rule: string): Fault {
  const dash = rule.includes('dashes') ? '-' : '_';
  const better = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join(dash);
  const several = name.split(/ *[;|] */);
  if (several.length > 1 && several.every((one) => /^[\w-]+$/.test(one)))
    return fault(
      file,
      span,
      'bad-name',
      `\`${shortened(name)}\` cannot be a name here`,
      `part several with commas: \`${several.join(', ')}\``,
    );
  const help =
    /^[a-z]/.test(better) && better !== name ? `write \`${better}\`: it is ${rule}` : `it is ${rule}`;
  return fault(file, span, 'bad-name', `\`${shortened(name)}\` cannot be a name here`, help);
}

function nothingThere(misshapen: Misshapen, error: SchemaError): Fault {
  const { file, node, field } = misshapen;
  const line = lineAround(file.text, node.at.start);
  const lost = node.kind === 'empty' ? /^[ \t]*(#.*)/.exec(file.text.slice(node.at.start, line.end)) : null;
  if (lost) {
    const help = wayOutForWords(file.text, node.at.start);
    return fault(
      file,
      { start: line.end - lost[1]!.length, end: line.end },
      'lost-after-hash',
      'everything after ` #` is lost',
      help,
    );
  }
  const isOwn = node.kind === 'empty' && field !== undefined && !misshapen.isItem;
  return fault(
    file,
    isOwn ? field.name.at : node.at,
    'empty-value',
    `${subjectOf(misshapen)} has nothing in it`,
    wayToFill(error) + (canBeLeftOut(misshapen) ? ', or leave it out' : ''),
  );
}

/** Fields that the shape of a step does not ask for, but what else is said in it may. */
const mayBeNeeded: ReadonlySet<string> = new Set([
  'amount',
  'ask',
  'because',
  'cost',
  'if_broken',
  'of',
  'options',
  'owner',
]);

function canBeLeftOut({ field, isItem, isNeeded }: Misshapen): boolean {
  return field !== undefined && !(mayBeNeeded.has(field.name.value) && !isItem) && !isNeeded();
}

function wayToFill({ keyword, schema, parentSchema }: SchemaError): string {
  const expected = titleOf(parentSchema);
  if (expected.endsWith('or nothing')) return 'put steps below it, or `nothing` behind it';
  if (keyword === 'enum') return `write one of these: ${optionList(choicesOf(schema))}`;
  if (expected === 'words') return 'write what is to be said or shown here';
  if (expected.startsWith('a name')) return 'write the name that belongs here';
  if (expected.startsWith('a list of steps'))
    return 'put steps below it, or `[]` behind it where nothing happens';
  return `write ${'title' in parentSchema ? expected : 'something'}`;
}

function twice({ file, node }: Misshapen, { params }: SchemaError): Fault | undefined {
  const items =
    node.kind === 'list' ? [params['i'], params['j']].map((index) => node.items[index as number]!) : [];
  const [second, first] = items.sort((left, right) => right.at.start - left.at.start);
  if (second === undefined || first === undefined) return undefined;
  const related = [{ file, span: first.at, message: 'it was first written here' }];
  return {
    ...fault(
      file,
      second.at,
      'duplicate-item',
      `${describe(second)} is twice in this list`,
      'keep one of the two',
    ),
    related,
  };
}

function subjectOf({ field, isItem }: Misshapen): string {
  if (field === undefined) return 'this file';
  return isItem ? `what is listed in \`${field.name.value}\`` : `\`${field.name.value}\``;
}

/** Fields and lists that go on over many lines are pointed at where they begin. */
function startOf({ file, node }: Misshapen): Span {
  return { start: node.at.start, end: Math.min(node.at.end, lineAround(file.text, node.at.start).end) };
}

function describe(node: YamlNode): string {
  switch (node.kind) {
    case 'text':
      return `\`${shortened(node.value)}\``;
    case 'list':
      return 'a list';
    case 'fields':
      return 'a set of fields';
    case 'empty':
    case 'broken':
      return 'nothing';
  }
}

function titleOf({ title }: SchemaError['parentSchema']): string {
  return typeof title === 'string' ? title : 'something else';
}

function shortened(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > 40 || line.length < text.length ? `${line.slice(0, 40)}…` : line;
}

function fault(file: Fault['file'], span: Span, code: string, message: string, help?: string): Fault {
  return { file, span, code, severity: 'error', message, ...(help !== undefined && { help }) };
}
