export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

/** Reads XML as far as reports use it, and throws at anything that is not well formed. */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const body = text.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>/, '');
  const pieces = /<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)|(<)/gy;
  for (const [, end, name, attributes = '', isEmpty, words, stray] of body.matchAll(pieces)) {
    if (stray !== undefined) throw new Error('a < that belongs to nothing');
    checkWords(words ?? attributes);
    if (end !== undefined && open.pop()?.name !== end) throw new Error(`${end} was not open`);
    if (name === undefined) continue;
    const element = { name, attributes: attributesIn(attributes), children: [] };
    open.at(-1)!.children.push(element);
    if (isEmpty === '') open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one element');
  return root.children[0]!;
}

function checkWords(words: string): void {
  if (/&(?!(?:amp|lt|gt|quot|#10);)|\]\]>|[\0-\x08\x0b-\x1f]/.test(words))
    throw new Error(`not XML: ${words}`);
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n' };

function attributesIn(text: string): Record<string, string> {
  const found = text.matchAll(/([\w-]+)="([^"]*)"/g);
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [
      name,
      value.replace(/&([^;]+);/g, (_, sign: string) => signs[sign]!),
    ]),
  );
}
