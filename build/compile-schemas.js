// Compiling a schema with ajv costs 50 to 100 ms a start, so it is done once, here: each schemas/x.schema.json becomes
// src/playbook/generated/x-schema.js, which needs no ajv to run, and exports one function, xSchemaErrors.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const folder = 'src/playbook/generated';

const schemaError = `/** One way in which a value does not fit its schema, as ajv tells it. */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
  schema: unknown;
  parentSchema: Record<string, unknown>;
  data: unknown;
}
`;

/**
 * What a list may hold only once are names. The package with which ajv compares calls `valueOf` of whatever else stands there,
 * which fields that a trainer wrote do not have.
 * @type {import('esbuild').Plugin}
 */
const sameText = {
  name: 'same-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fast-deep-equal$/ }, ({ path }) => ({ path, namespace: 'same-text' }));
    onLoad({ filter: /^/, namespace: 'same-text' }, () => ({
      contents: 'module.exports = (left, right) => left === right;',
    }));
  },
};

export async function compileSchemas() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'schema-error.d.ts'), schemaError);
  const ajv = new Ajv({
    allErrors: true,
    // Ours are the words for what it finds. Parts stay where they are referred to: only there does ajv tell of which field
    // a name is wrong.
    messages: false,
    verbose: true,
    strictTypes: true,
    strictTuples: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  const names = readdirSync('schemas')
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => basename(file, '.schema.json'));
  // All are added before any is compiled, because one may refer to another.
  for (const name of names) {
    ajv.addSchema(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')), name);
  }
  for (const name of names) await writeValidator(ajv, name);
}

/**
 * @param {Ajv} ajv
 * @param {string} name
 */
async function writeValidator(ajv, name) {
  const exported = `${name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}SchemaErrors`;
  const source = standalone.default(ajv, { validate: name });
  // Bundled, because what ajv writes still requires small pieces of ajv.
  await build({
    stdin: {
      contents: `${source}\nexport const ${exported} = (value) => (validate(value) ? [] : validate.errors);`,
      resolveDir: '.',
    },
    outfile: join(folder, `${name}-schema.js`),
    bundle: true,
    format: 'esm',
    plugins: [sameText],
  });
  writeFileSync(
    join(folder, `${name}-schema.d.ts`),
    `import type { SchemaError } from './schema-error.js';\nexport function ${exported}(value: unknown): SchemaError[];\n`,
  );
}
