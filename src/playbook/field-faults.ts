import type { Fault } from '../diagnostic/fault.js';
import type { Span } from '../diagnostic/source-file.js';
import { optionList } from '../expression/describe-type.js';
import type { Misshapen } from './check-shape.js';
import type { SchemaError } from './generated/schema-error.js';
import { fieldMeant } from './other-words.js';
import { badName } from './value-fault.js';
import type { FieldsNode, YamlNode } from './yaml-node.js';

/**
 * What is wrong with the fields of something: unknown ones, missing ones, ones that go with another action, names that
 * cannot be. One mistake often breaks several rules at once; the others are left out, so that it gives one message.
 */
export function fieldFaults(misshapen: Misshapen<FieldsNode>): readonly Fault[] {
  const fields = new FieldRules(misshapen);
  const decision = fields.decisionWithoutDecide();
  if (decision) return [...fields.badNames(), decision];
  const suggestions = fields.unknown.map((name) => fieldMeant(name, fields.legalNames()));
  const isUnsure = fields.unknown.length > 0 && fields.action === undefined;
  // One unknown field where one is missing is most likely the same.
  const [lone] = fields.misplaced;
  const instead = lone && fields.unknown.length === 0 ? fieldMeant(lone.name, fields.missing) : undefined;
  if (lone && instead !== undefined) return [...fields.badNames(), fields.unknownField(lone.name, instead)];
  const isAlone = fields.unknown.length === 1 && fields.missing.length === 1 && misshapen.field !== undefined;
  const missing =
    isAlone && suggestions[0] === undefined
      ? []
      : fields.missing.filter((name) => !suggestions.includes(name));
  const misplaced = fields.misplaced.filter(
    ({ goesWith }) => !goesWith.some((action) => suggestions.includes(action)),
  );
  return [
    ...fields.badNames(),
    ...fields.unknown.map((name, index) => fields.unknownField(name, suggestions[index])),
    ...(isUnsure || fields.isIdle ? [] : byHome(misplaced).map((group) => fields.misplacedFields(group))),
    ...(isUnsure || !fields.isIdle ? [] : [fields.noAction()]),
    ...missing.map((name) => fields.missingField(name)),
  ];
}

interface MisplacedField {
  readonly name: string;
  readonly goesWith: readonly string[];
}

/** Fields that go with the same action stand there for the same reason. */
function byHome(misplaced: readonly MisplacedField[]): readonly (readonly MisplacedField[])[] {
  const [first] = misplaced;
  if (first === undefined) return [];
  const groups = first.goesWith.map((home) => misplaced.filter(({ goesWith }) => goesWith.includes(home)));
  const largest = groups.reduce((best, group) => (group.length > best.length ? group : best));
  return [largest, ...byHome(misplaced.filter((field) => !largest.includes(field)))];
}

/** The broken rules about one set of fields, told apart. */
class FieldRules {
  readonly #misshapen: Misshapen<FieldsNode>;
  readonly #schema: Schema;
  readonly unknown: readonly string[];
  readonly misplaced: readonly MisplacedField[];
  readonly missing: readonly string[];
  /** Whether it is a step that does nothing. */
  readonly isIdle: boolean;

  constructor(misshapen: Misshapen<FieldsNode>) {
    this.#misshapen = misshapen;
    const errors = misshapen.errors.filter(({ schemaPath }) => !/anyOf\/\d/.test(schemaPath));
    const of = (keyword: string) => errors.filter((error) => error.keyword === keyword);
    this.#schema = errors.find(({ parentSchema }) => 'properties' in parentSchema)?.parentSchema ?? {};
    this.unknown = of('additionalProperties').map(({ params }) => String(params['additionalProperty']));
    const dependent = of('dependencies').map(
      ({ params }) => [String(params['property']), String(params['missingProperty'])] as const,
    );
    const shared = of('anyOf').flatMap((error) => sharedField(error) ?? []);
    this.isIdle = of('anyOf').length > shared.length;
    const isAction = (name: string) => this.#actions.includes(name);
    this.misplaced = [
      ...dependent
        .filter(([, missing]) => isAction(missing))
        .map(([name, action]) => ({ name, goesWith: [action] })),
      ...shared,
    ];
    const missing = [
      ...of('required').map(({ params }) => String(params['missingProperty'])),
      ...dependent.filter(([, name]) => !isAction(name)).map(([, name]) => name),
    ];
    this.missing = [...new Set(missing)];
  }

  get #actions(): readonly string[] {
    return (this.#schema.anyOf ?? []).flatMap(({ required }) => required);
  }

  /** What the step does, `say` on top of it aside. */
  get action(): string | undefined {
    return (
      this.#actions.find((name) => name !== 'say' && this.#misshapen.node.fields.has(name)) ??
      (this.#actions.length === 0 ? '' : undefined)
    );
  }

  /** Names that are not used yet and would be right beside those that are, the likelier ones first. */
  legalNames(): readonly string[] {
    const { fields } = this.#misshapen.node;
    const { action } = this;
    const fits = (name: string) => {
      const homes = this.#homesOf(name);
      return homes === undefined
        ? name === 'say' || !this.#actions.includes(name)
        : action === undefined || homes.includes(action);
    };
    const names = Object.keys(this.#schema.properties ?? {}).filter((name) => !fields.has(name));
    return [...names.filter(fits), ...this.#actions.filter((name) => name !== 'say' && !fields.has(name))];
  }

  /** The actions that a field goes with, if it does not go with all. */
  #homesOf(name: string): readonly string[] | undefined {
    const rule = this.#schema.dependencies?.[name];
    if (rule === undefined || this.#actions.includes(name)) return undefined;
    return isNames(rule) ? rule : ((rule as Schema).anyOf?.flatMap(({ required }) => required) ?? []);
  }

  badNames(): readonly Fault[] {
    return this.#misshapen.errors.flatMap(({ propertyName, keyword, parentSchema }) => {
      const field = propertyName === undefined ? undefined : this.#misshapen.node.fields.get(propertyName);
      if (field === undefined || keyword === 'propertyNames') return [];
      return badName(this.#misshapen, field.name.value, field.name.at, String(parentSchema['title']));
    });
  }

  unknownField(name: string, suggestion: string | undefined): Fault {
    const negated = this.#negated(name);
    if (negated !== undefined)
      return this.#fault(
        this.#nameAt(name),
        'unknown-field',
        `\`${name}\` is not a field that goes here`,
        negated,
      );
    const help = suggestion === undefined ? this.#whatCanStandHere() : `did you mean \`${suggestion}\`?`;
    return this.#fault(
      this.#nameAt(name),
      'unknown-field',
      `\`${name}\` is not a field that goes here`,
      help,
    );
  }

  /** `unless: opened` and `when not: opened`. */
  #negated(name: string): string | undefined {
    const value = this.#misshapen.node.fields.get(name)?.value;
    const isNegated = /^(unless|(when|if)[ _-]not|not)$/i.test(name) && value?.kind === 'text';
    return isNegated && this.legalNames().includes('when')
      ? `write \`when: not (${value.value.trim()})\``
      : undefined;
  }

  /** The missing ones first; for a step of which nobody knows what it does, the actions. */
  #whatCanStandHere(): string | undefined {
    const isAction = (name: string) => name !== 'say' && this.#actions.includes(name);
    const others = this.legalNames().filter((name) => !isAction(name) && !this.missing.includes(name));
    const names = this.action === undefined ? this.#actions : [...this.missing, ...others];
    return names.length === 0 ? undefined : `what can stand here: ${optionList(names)}`;
  }

  misplacedFields(group: readonly MisplacedField[]): Fault {
    const names = group.map(({ name }) => `\`${name}\``);
    const homes = group.reduce<readonly string[]>(
      (shared, { goesWith }) => shared.filter((home) => goesWith.includes(home)),
      group[0]!.goesWith,
    );
    const [does, it] = group.length === 1 ? ['does', 'it goes'] : ['do', 'they go'];
    const message = `${optionList(names)} ${does} not go with \`${this.action ?? 'say'}\``;
    const help = `${it} with ${homes.map((home) => `\`${home}\``).join(' and ')}`;
    return this.#fault(this.#nameAt(group[0]!.name), 'unknown-field', message, help);
  }

  noAction(): Fault {
    const [first] = this.misplaced;
    const help = first
      ? `\`${first.name}\` goes with ${first.goesWith.map((home) => `\`${home}\``).join(' and ')}`
      : `a step has one of these: ${optionList(this.#actions)}`;
    return this.#fault(this.#firstName(), 'no-action', 'this step does nothing yet', help);
  }

  /** `if` and `then`, as programs have them, where a step is listed. */
  decisionWithoutDecide(): Fault | undefined {
    const { fields } = this.#misshapen.node;
    const steps = [...fields.values()].find(
      ({ name, value }) => decisionWords.test(name.value) && isNested(value),
    );
    if (this.#actions.length === 0 || this.action !== undefined || steps === undefined) return undefined;
    const when = [...fields.values()].flatMap(({ name, value }) => conditionIn(name.value, value) ?? [])[0];
    const message = `steps under \`${steps.name.value}\` belong to a decision, which begins with \`decide\``;
    const rule =
      when === undefined
        ? 'with their `when` and `then` in them'
        : `with \`- when: ${when}\` and its \`then:\` in them`;
    const alone = when === undefined ? '' : `; a single step has \`when: ${when}\` of its own`;
    const help = `write \`- decide: a_name\`, below it \`pick: first row that fits\` and \`rules:\` ${rule}, and last \`- otherwise: []\`${alone}`;
    return this.#fault(this.#nameAt(steps.name.value), 'unknown-field', message, help);
  }

  missingField(name: string): Fault {
    const [example] = this.#examplesOf(name);
    const help = example === undefined ? `add \`${name}:\`` : `add it, like \`${name}: ${example}\``;
    return this.#fault(this.#subjectAt(), 'missing-field', `${this.#subject()} needs \`${name}\``, help);
  }

  /** As they stand beside the rule that asks for the field, or else where the field is described. */
  #examplesOf(name: string): readonly string[] {
    const rule = this.#misshapen.errors.find(({ params }) => params['missingProperty'] === name)
      ?.parentSchema as Schema | undefined;
    return rule?.properties?.[name]?.examples ?? this.#schema.properties?.[name]?.examples ?? [];
  }

  #subject(): string {
    const { field, isItem, node } = this.#misshapen;
    if (field === undefined) return this.#schema.title ?? 'this file';
    if (!isItem) return `\`${field.name.value}\``;
    const first = [...node.fields.keys()].find((name) => name !== 'step');
    return `\`${this.action || first || field.name.value}\``;
  }

  #subjectAt(): Span {
    const { field, isItem } = this.#misshapen;
    return field !== undefined && !isItem ? field.name.at : this.#firstName();
  }

  #firstName(): Span {
    const [first] = this.#misshapen.node.fields.values();
    return first?.name.at ?? this.#misshapen.node.at;
  }

  #nameAt(name: string): Span {
    return this.#misshapen.node.fields.get(name)?.name.at ?? this.#misshapen.node.at;
  }

  #fault(span: Span, code: string, message: string, help: string | undefined): Fault {
    return {
      file: this.#misshapen.file,
      span,
      code,
      severity: 'error',
      message,
      ...(help !== undefined && { help }),
    };
  }
}

/** What a program has in front of what it does in some case. */
const decisionWords =
  /^(then|else|otherwise|(if|else if|elif|elseif|else_if|unless|when) .*|if|elif|else_if)$/i;

function isNested({ kind }: YamlNode): boolean {
  return kind === 'list' || kind === 'fields';
}

/** The condition of such a thing, as it was written. */
function conditionIn(name: string, value: YamlNode): string | undefined {
  const inName = /^(?:if|when) (.*)$/i.exec(name)?.[1];
  const isCondition = /^(if|when)$/i.test(name) && value.kind === 'text' && !value.value.includes('\n');
  return inName ?? (isCondition ? value.value : undefined);
}

function isNames(rule: readonly string[] | object): rule is readonly string[] {
  return Array.isArray(rule);
}

/** The parts of a JSON Schema that are looked at here. */
interface Schema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, { readonly examples?: readonly string[] }>>;
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  readonly dependencies?: Readonly<Record<string, readonly string[] | object>>;
}

/** A field that goes with either of several actions. */
function sharedField({ schemaPath, schema }: SchemaError): MisplacedField | undefined {
  const name = /dependencies\/([^/]+)\/anyOf$/.exec(schemaPath)?.[1];
  if (name === undefined) return undefined;
  return { name, goesWith: (schema as NonNullable<Schema['anyOf']>).flatMap(({ required }) => required) };
}
