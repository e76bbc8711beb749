import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { readFileKind } from '../playbook/file-kind.js';
import { readYaml } from '../playbook/read-yaml.js';
import { layOut } from './lay-out.js';

/** A file's text as it is laid out, or why it is left alone. */
export type Layout = { readonly text: string } | { readonly faults: readonly Fault[] };

/** Lays a file out, unless something in it can be read only by guessing. */
export function layOutFile(file: SourceFile): Layout {
  const { root, faults } = readYaml(file);
  if (root === undefined || faults.length > 0) return { faults };
  const { is, fault } = readFileKind(file, root);
  if (fault) return { faults: [fault] };
  return is ? { text: layOut(file.text, is.kind) } : { faults };
}
