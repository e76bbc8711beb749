import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { SchemaError } from './generated/schema-error.js';
import { fieldFaults } from './field-faults.js';
import { valueFault } from './value-fault.js';
import { plainData, type Field, type YamlNode } from './yaml-node.js';

/** Faults of shape, and the nodes that they are about, so that nobody reports those again. */
export interface ShapeFaults {
  readonly faults: readonly Fault[];
  readonly faulty: ReadonlySet<YamlNode>;
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
}

/**
 * Holds a file against the rules of its kind, and says in a trainer's words what does not fit: one mistake, one message.
 * `schemaErrors` is the compiled schema. With `isGuessed` nobody can tell what was meant, and nothing is reported.
 */
export function checkShape(
  file: SourceFile,
  root: YamlNode,
  schemaErrors: (data: unknown) => readonly SchemaError[],
  isGuessed: boolean,
): ShapeFaults {
  const faults: Fault[] = [];
  const faulty = new Set<YamlNode>();
  for (const misshapen of byNode(file, root, schemaErrors(plainData(root)).slice(0, mostErrors))) {
    const { node } = misshapen;
    if (node.kind === 'fields') faults.push(...fieldFaults({ ...misshapen, node }));
    const own = valueFault(misshapen);
    if (own) faults.push(own);
    for (const broken of brokenBy(misshapen)) faulty.add(broken);
  }
  return { faults: isGuessed ? [] : faults, faulty };
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
function byNode(file: SourceFile, root: YamlNode, errors: readonly SchemaError[]): Iterable<Misshapen> {
  const found = new Map<string, Misshapen & { errors: ShapeError[] }>();
  for (const error of errors) {
    const known = found.get(error.instancePath);
    if (known) known.errors.push(error);
    else {
      const place = placeOf(root, error.instancePath.split('/').slice(1).map(unescapePointer));
      if (place) found.set(error.instancePath, { file, ...place, errors: [error] });
    }
  }
  return found.values();
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
