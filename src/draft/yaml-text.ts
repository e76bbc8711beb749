import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { layOut } from '../layout/lay-out.js';
import type { FileKind } from '../playbook/file-kind.js';

/** What a file is to say: texts, lists and fields by name. A field that is undefined is left out. */
export type Said = string | readonly Said[] | { readonly [field: string]: Said | undefined };

/** A file as it is laid out. `schema` is where an editor finds what its fields mean; `remark` stands below that. */
export function yamlText(kind: FileKind, fields: Said, schema: string, remark = ''): string {
  const document = new Document(fields, {
    schema: 'failsafe',
    keepUndefined: false,
    aliasDuplicateObjects: false,
  });
  putInBraces(document);
  const modeline = `# yaml-language-server: $schema=${schema}\n`;
  const below = remark === '' ? '' : `${remark.replace(/^/gm, '# ')}\n`;
  return layOut(modeline + below + document.toString({ lineWidth: 0 }), kind);
}

/** Small things stand in braces: details of something that has a name, and what is expected. Sections, steps and a week do not. */
function putInBraces(document: Document): void {
  visit(document, {
    Pair: (_, pair, path) => {
      const { key, value } = pair;
      const isSection = path.filter(isPair).length === 0;
      if (isSection || !isScalar(key) || key.value === 'hours') return;
      if (isMap(value)) value.flow = value.items.every((item) => isScalar(item.value));
      if (!isSeq(value) || !['remedies', 'promises'].includes(String(key.value))) return;
      value.flow = value.items.length === 1;
      for (const item of value.items) if (isMap(item)) item.flow = true;
    },
  });
}

/** Words as they are: a brace in them names no fact. */
export function asWords(words: string): string {
  return words.trim().replaceAll('{', '{{').replaceAll('}', '}}');
}
