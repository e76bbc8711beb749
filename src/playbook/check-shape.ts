import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { SchemaError } from './generated/schema-error.js';
import { fieldFaults } from './field-faults.js';
import type { SchemaErrors } from './how-well-read.js';
import { readAsMeant } from './read-as-meant.js';
import { valueFault } from './value-fault.js';
import { plainData, type Field, type FieldsNode, type YamlNode } from './yaml-node.js';

/** Faults of shape, and the nodes that they are about, so that nobody reports those again. */
export interface ShapeFaults<N extends YamlNode = YamlNode> {
  /** What was read; where one line stood wrong, as if it stood right. */
  readonly root: N | FieldsNode;
  readonly faults: readonly Fault[];
  readonly faulty: ReadonlySet<YamlNode>;
  /** Names of fields that can stand where something is wrong. */
  readonly fieldNames: ReadonlySet<string>;
}

/** A file that breaks more rules than this was not meant to follow them. */
const mostErrors = 1000;

/** A broken rule; in `propertyName`, the field of which the rule looks at the name. */
export type ShapeError = SchemaError & { readonly propertyName?: string };

/** A node that does not have the shape that its place asks for. */
export interface Misshapen<N extends YamlNode = YamlNode> {
  readonly file: SourceFile;
  readonly node: N;
  /** The field that it is the value of, or that holds the list that it is in; the root has none. */
  readonly field: Field | undefined;
  readonly isItem: boolean;
  readonly errors: readonly ShapeError[];
  /** Whether what it stands in would lack something without it. */
  readonly isNeeded: () => boolean;
}

/**
 * Holds a file against the rules of its kind, and says in a trainer's words what does not fit: one mistake, one message.
 * `schemaErrors` is the compiled schema. With `isGuessed` nobody can tell what was meant, and nothing is reported.
 */
export function checkShape<N extends YamlNode>(
  file: SourceFile,
  root: N,
  schemaErrors: SchemaErrors,
  isGuessed: boolean,
): ShapeFaults<N> {
  const shape = shapeFaults(file, root, schemaErrors);
  if (isGuessed) return { ...shape, faults: [] };
  const meant = readAsMeant(file, shape, schemaErrors);
  return meant
    ? { root: meant.root, faults: [meant.fault], faulty: new Set(), fieldNames: new Set() }
    : shape;
}

function shapeFaults<N extends YamlNode>(
  file: SourceFile,
  root: N,
  schemaErrors: SchemaErrors,
): ShapeFaults<N> {
  const faults: Fault[] = [];
  const faulty = new Set<YamlNode>();
  const errors = withoutMisplaced(schemaErrors(plainData(root)).slice(0, mostErrors));
  for (const misshapen of byNode(file, root, errors, schemaErrors)) {
    const { node } = misshapen;
    if (node.kind === 'fields') faults.push(...fieldFaults({ ...misshapen, node }));
    const own = valueFault(misshapen);
    if (own) faults.push(own);
    for (const broken of brokenBy(misshapen)) faulty.add(broken);
  }
  return { root, faults, faulty, fieldNames: fieldNamesIn(errors) };
}

/** What stands in a field that does not belong where it is has the shape that it has elsewhere. */
function withoutMisplaced(errors: readonly SchemaError[]): readonly SchemaError[] {
  const misplaced = errors.flatMap(({ keyword, instancePath, params }) =>
    keyword === 'dependencies' ? [`${instancePath}/${String(params['property'])}/`] : [],
  );
  if (misplaced.length === 0) return errors;
  return errors.filter(
    ({ instancePath }) => !misplaced.some((place) => `${instancePath}/`.startsWith(place)),
  );
}

function fieldNamesIn(errors: readonly SchemaError[]): ReadonlySet<string> {
  return new Set(errors.flatMap(({ parentSchema }) => Object.keys(parentSchema['properties'] ?? {})));
}

/** The node, or only the fields of it whose names cannot be. */
function brokenBy({ node, errors }: Misshapen): readonly YamlNode[] {
  const names = new Set(errors.flatMap(({ propertyName }) => propertyName ?? []));
  const isOnlyNames = errors.every(
    ({ keyword, propertyName }) => keyword === 'propertyNames' || propertyName !== undefined,
  );
  const values =
    node.kind === 'fields' ? [...names].flatMap((name) => node.fields.get(name)?.value ?? []) : [];
  return isOnlyNames ? values : [node, ...values];
}

/** The errors by the node that they are about; those inside what could not be read come from that, and are dropped. */
function byNode(
  file: SourceFile,
  root: YamlNode,
  errors: readonly SchemaError[],
  schemaErrors: SchemaErrors,
): Iterable<Misshapen> {
  const found = new Map<string, Misshapen & { errors: ShapeError[] }>();
  for (const error of errors) {
    const known = found.get(error.instancePath);
    if (known) known.errors.push(error);
    else {
      const path = error.instancePath.split('/').slice(1).map(unescapePointer);
      const place = placeOf(root, path);
      const isNeeded = () => schemaErrors(dataWithout(root, path)).length >= errors.length;
      if (place) found.set(error.instancePath, { file, ...place, errors: [error], isNeeded });
    }
  }
  return found.values();
}

/** What a node says, but for what stands in one place. */
function dataWithout(root: YamlNode, path: readonly string[]): unknown {
  const data = plainData(root);
  let holder = data as Record<string, unknown>;
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<string, unknown>;
  if (path.length > 0) delete holder[path.at(-1)!];
  return data;
}

/** Source: RFC 6901. */
function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function placeOf(
  root: YamlNode,
  path: readonly string[],
): Pick<Misshapen, 'node' | 'field' | 'isItem'> | undefined {
  let node: YamlNode | undefined = root;
  let field: Field | undefined;
  let isItem = false;
  for (const part of path) {
    isItem = node?.kind === 'list';
    if (node?.kind === 'list') node = node.items[Number(part)];
    else {
      field = node?.kind === 'fields' ? node.fields.get(part) : undefined;
      node = field?.value;
    }
  }
  return node === undefined || node.kind === 'broken' ? undefined : { node, field, isItem };
}
