import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { Field, FieldsNode, YamlNode } from './yaml-node.js';

/** What a file can be, told by its first field. */
export type FileKind = (typeof kinds)[number];

const kinds = ['playbook', 'policy', 'scenario', 'persona', 'words'] as const;

/** What a file is, if that can be told at all; with a fault where it says so in another word. */
export interface FileKindReading {
  readonly is?: { readonly kind: FileKind; readonly root: FieldsNode };
  readonly fault?: Fault;
}

/** What a file is. */
export function readFileKind(file: SourceFile, root: YamlNode): FileKindReading {
  const [first] = root.kind === 'fields' ? root.fields.values() : [];
  const kind = first?.name.value;
  if (root.kind === 'fields' && isKind(kind) && !lacksItsFirstField(root)) return { is: { kind, root } };
  const near = kind === undefined ? undefined : didYouMean(kind, kinds);
  const fault = unknownKind(file, first?.name.at ?? firstLine(file, root.at), kind, near);
  if (root.kind !== 'fields' || first === undefined || !isKind(near) || near === kind) return { fault };
  return { is: { kind: near, root: withFirstName(root, first, near) }, fault };
}

function withFirstName(root: FieldsNode, first: Field, name: FileKind): FieldsNode {
  const [, ...others] = root.fields;
  const named: Field = { ...first, name: { ...first.name, value: name } };
  return { ...root, fields: new Map([[name, named], ...others]) };
}

function isKind(name: string | undefined): name is FileKind {
  return kinds.some((kind) => kind === name);
}

/** A scenario names its playbook in the second field, which without the first would make a playbook of it. */
function lacksItsFirstField({ fields }: FieldsNode): boolean {
  return !fields.has('scenario') && fields.has('expect') && !fields.has('steps');
}

function unknownKind(
  file: SourceFile,
  span: Span,
  name: string | undefined,
  near: string | undefined,
): Fault {
  const help =
    near === undefined || near === name
      ? 'begin it with `playbook:`, `policy:`, `scenario:`, `persona:` or `words:`'
      : `did you mean \`${near}\`?`;
  const message = 'the first field has to say what this file is';
  return { file, span, code: 'unknown-kind-of-file', severity: 'error', message, help };
}

function firstLine(file: SourceFile, at: Span): Span {
  const end = file.text.indexOf('\n', at.start);
  return { start: at.start, end: end === -1 ? at.end : Math.min(end, at.end) };
}
