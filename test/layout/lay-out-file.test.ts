import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOutFile } from '../../src/layout/lay-out-file.js';
import { fileShape } from '../../src/layout/file-shapes.js';

const folder = import.meta.dirname;

test('a messy file comes out tidy', () => {
  const layout = layOutFile({ path: 'messy.yaml', text: readFileSync(join(folder, 'messy.yaml'), 'utf8') });
  const text = 'text' in layout ? layout.text : '';
  if (process.env['UPDATE'] === '1') writeFileSync(join(folder, 'messy.out'), text);
  expect(text).toBe(readFileSync(join(folder, 'messy.out'), 'utf8'));
});

interface Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

const schemaOf = (kind: string) =>
  JSON.parse(readFileSync(join(folder, `../../schemas/${kind}.schema.json`), 'utf8')) as Schema;

describe('every field has its place', () => {
  const anyOf = (fields: readonly string[]) => new Map(fields.map((field) => [field, '']));
  const inStep = (field: string) =>
    ['hand_off_to', 'write', 'say'].some((action) =>
      fileShape('playbook', new Set())
        .inner('steps')
        .order(anyOf([action, field]))
        .includes(field),
    );

  test.each(Object.keys(schemaOf('playbook').definitions['step']!.properties))('of a step: %s', (field) =>
    expect(inStep(field)).toBe(true),
  );

  test.each(['playbook', 'policy', 'scenario'] as const)('of a %s', (kind) => {
    const fields = Object.keys(schemaOf(kind).properties);
    expect(fileShape(kind, new Set()).order(anyOf(fields)).toSorted()).toEqual(fields.toSorted());
  });

  test('of a fact, a remedy and what is expected', () => {
    const placed = (shape: ReturnType<typeof fileShape>) => shape.order(new Map()).toSorted();
    const policy = fileShape('policy', new Set());
    const facts = Object.keys(schemaOf('policy').definitions['fact']!.properties);
    expect(placed(policy.inner('facts').inner('any'))).toEqual(facts.toSorted());
    const expected = Object.keys(schemaOf('scenario').properties['expect']!.properties);
    expect(placed(fileShape('scenario', new Set()).inner('expect'))).toEqual(expected.toSorted());
  });
});
