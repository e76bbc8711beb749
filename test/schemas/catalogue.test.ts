import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

// Files lie as the public catalogue of schemas has them, and are held to what it holds its own to: every file of `test` fits its schema,
// none of `negative_test` does, and each names its schema in its first line.
const schemaFolder = join(import.meta.dirname, '../../schemas');
const schemas = new Map(
  readdirSync(schemaFolder).map((name) => [
    name.replace('.schema.json', ''),
    JSON.parse(readFileSync(join(schemaFolder, name), 'utf8')) as AnySchemaObject,
  ]),
);

/** What people write by hand: a field may be of several types there, and is required where it is not described. */
const written = ['persona', 'playbook', 'policy', 'scenario', 'words'];

/** How the catalogue sets Ajv up for schemas on its list of those that are not strict, and for all others. */
const settings = (kind: string) =>
  written.includes(kind)
    ? { strictTypes: false, strictTuples: false, allowMatchingProperties: true }
    : { strict: true };

function compiled(kind: string): ValidateFunction {
  const ajv = new Ajv(settings(kind));
  // Some refer to others, which the catalogue is told for each.
  for (const [other, schema] of schemas) if (other !== kind) ajv.addSchema(schema);
  return ajv.compile(schemas.get(kind)!);
}

const files = (['test', 'negative_test'] as const).flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder)).flatMap((kind) =>
    readdirSync(join(import.meta.dirname, folder, kind)).map((name) => [folder, kind, name] as const),
  ),
);

test.each([...schemas.keys()])('%s is a schema that the catalogue takes', (kind) => {
  expect(compiled(kind)).toBeInstanceOf(Function);
  expect(schemas.get(kind)!['$schema']).toBe('http://json-schema.org/draft-07/schema#');
});

test.each(files)('%s/%s/%s', (folder, kind, name) => {
  const path = join(import.meta.dirname, folder, kind);
  const text = readFileSync(join(path, name), 'utf8');
  const schema = relative(path, join(schemaFolder, `${kind}.schema.json`));
  expect(text.split('\n', 1)).toEqual([`# yaml-language-server: $schema=${schema}`]);
  const fits = compiled(kind);
  fits(parse(text));
  const errors = fits.errors ?? [];
  if (folder === 'test') expect(errors).toEqual([]);
  else expect(errors).not.toEqual([]);
});

test.each([...written, 'project'])('%s has files that fit and files that do not', (kind) => {
  expect(new Set(files.flatMap(([folder, of]) => (of === kind ? [folder] : [])))).toEqual(
    new Set(['test', 'negative_test']),
  );
});
