import fc from 'fast-check';
import { stringify } from 'yaml';
import type { SourceFile } from '../../src/diagnostic/source-file.js';
import { readYaml } from '../../src/playbook/read-yaml.js';
import { SourceText } from '../../src/playbook/source-text.js';
import type { TextNode, YamlNode } from '../../src/playbook/yaml-node.js';
import { filesOf, fixturesIn } from '../fixtures.js';

function textsIn(node: YamlNode | undefined): readonly TextNode[] {
  if (node?.kind === 'text') return [node];
  if (node?.kind === 'list') return node.items.flatMap(textsIn);
  return node?.kind === 'fields' ? [...node.fields.values()].flatMap(({ value }) => textsIn(value)) : [];
}

/** Whether a stretch of the file is how its style writes a character. */
function writes(source: string, character: string, { style }: TextNode): boolean {
  if (source === character) return true;
  if ((character === ' ' || character === '\n') && /^[ \t]*\r?\n[ \t]*$/.test(source)) return true;
  if (style === 'single') return source === "''" && character === "'";
  return style === 'double' && source.startsWith('\\') && escaped(source).includes(character);
}

function escaped(source: string): string {
  const text = readYaml({ path: 'escape', text: `a: ["${source}", ""]` });
  return textsIn(text.root)[0]?.value ?? '';
}

/** The characters of a file's texts whose places are not theirs. */
function misplacedIn(file: SourceFile): readonly string[] {
  return textsIn(readYaml(file).root).flatMap((node) => {
    const text = new SourceText(file, node);
    let last = node.at.start;
    return text.value.split('').flatMap((character, index) => {
      const { start, end } = text.spanOf(index, index + 1);
      const source = file.text.slice(start, end);
      const isRight = writes(source, character, node) && start >= last && end <= node.at.end;
      last = start;
      return isRight ? [] : [`${JSON.stringify(source)} for ${JSON.stringify(character)} in ${node.style}`];
    });
  });
}

test.each(fixturesIn('ok'))('every character of %s is known by its place', (fixture) => {
  expect(filesOf(fixture).flatMap(misplacedIn)).toEqual([]);
});

const word = fc.constantFrom('a', 'word', "it's", '"so"', '漢字', '😀', '\\', 'x: y', '# z', '{amount}', '-');
const words = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n', '\n\n', '  ', '\n  ')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) =>
    parts
      .map(([first, space]) => first + space)
      .join('')
      .trim(),
  );
const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');

test('every character of a text is known by its place, in whatever way it is written', () => {
  fc.assert(
    fc.property(
      words,
      style,
      fc.boolean(),
      fc.integer({ min: 12, max: 60 }),
      (text, defaultStringType, isWindows, lineWidth) => {
        const written = stringify(
          { a: [{ say: text, when: 'x' }] },
          { defaultStringType, defaultKeyType: 'PLAIN', lineWidth },
        );
        const file = { path: 'a.yaml', text: isWindows ? written.replaceAll('\n', '\r\n') : written };
        expect(misplacedIn(file)).toEqual([]);
      },
    ),
  );
});

test('a stretch in the middle of a text is the stretch in the file', () => {
  const text = 'say: |\n    One thing:\n    {amount} is yours.\nwhen: "a \\"b\\" c"\nand: plain\n  words\n';
  const file = { path: 'a.yaml', text };
  const [block, quoted, plain] = textsIn(readYaml(file).root).map((node) => new SourceText(file, node));
  const slice = (of: SourceText, part: string) => {
    const start = of.value.indexOf(part);
    const span = of.spanOf(start, start + part.length);
    return text.slice(span.start, span.end);
  };
  expect(slice(block!, '{amount}')).toBe('{amount}');
  expect(slice(quoted!, '"b"')).toBe('\\"b\\"');
  expect(slice(plain!, 'plain words')).toBe('plain\n  words');
});
