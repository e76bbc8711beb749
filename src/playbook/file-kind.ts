import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { FieldsNode, YamlNode } from './yaml-node.js';

/** What a file can be, told by its first field. */
export type FileKind = (typeof kinds)[number];

const kinds = ['playbook', 'policy', 'scenario', 'persona', 'words'] as const;

export type FileKindReading =
  { readonly kind: FileKind; readonly root: FieldsNode } | { readonly fault: Fault };

/** What a file is. */
export function readFileKind(file: SourceFile, root: YamlNode): FileKindReading {
  const [first] = root.kind === 'fields' ? root.fields.values() : [];
  const kind = first?.name.value;
  if (root.kind === 'fields' && isKind(kind) && !lacksItsFirstField(root)) return { kind, root };
  return { fault: unknownKind(file, first?.name.at ?? firstLine(file, root.at), kind) };
}

function isKind(name: string | undefined): name is FileKind {
  return kinds.some((kind) => kind === name);
}

/** A scenario names its playbook in the second field, which without the first would make a playbook of it. */
function lacksItsFirstField({ fields }: FieldsNode): boolean {
  return !fields.has('scenario') && fields.has('expect') && !fields.has('steps');
}

function unknownKind(file: SourceFile, span: Span, name: string | undefined): Fault {
  const near = name === undefined ? undefined : didYouMean(name, kinds);
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
