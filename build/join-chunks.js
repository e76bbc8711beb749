// esbuild makes a file of everything that the same parts of the program share, which is many small ones. What a common start
// always loads together is joined here, so that it is read, and handed to V8 with its compiled code, in one piece.
import { basename } from 'node:path';
import { build } from 'esbuild';

/** What is always loaded when these are, beside what always is: the first question of a case, and a check of files. */
const starts = {
  walk: ['src/commands/run-playbook.ts', 'src/commands/walk-with-agent.ts', 'src/terminal/rich-renderer.ts'],
  validate: ['src/commands/validate-files.ts'],
};

/**
 * Writes each file that esbuild made (ES modules, by `metafile`) into dist/ as CommonJS: joined with others, or by itself.
 * One in another file is required as `./file.cjs#name`, which bin/makeright understands.
 * @param {import('esbuild').BuildResult<{ metafile: true, write: false }>} made
 * @param {import('esbuild').BuildOptions} options
 */
export async function joinChunks({ metafile, outputFiles }, options) {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const files = fileNames(metafile);
  for (const file of new Set(files.values())) {
    const inside = [...texts.keys()].filter((chunk) => files.get(chunk) === file);
    const contents = inside.map((chunk) => `export * as ${nameOf(chunk)} from './${chunk}';`);
    await build({
      ...options,
      stdin: {
        contents: [...contents, ...(file === 'main' ? [`export * from './main.cjs';`] : [])].join('\n'),
      },
      outfile: `dist/${file}.cjs`,
      bundle: true,
      format: 'cjs',
      // As ES modules are.
      banner: { js: '"use strict";' },
      supported: { 'dynamic-import': false },
      minifyWhitespace: true,
      plugins: [chunksOf(file, files, texts)],
    });
  }
}

/**
 * @param {string} file
 * @param {ReadonlyMap<string, string>} files
 * @param {ReadonlyMap<string, string>} texts
 * @returns {import('esbuild').Plugin}
 */
function chunksOf(file, files, texts) {
  return {
    name: 'chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        const chunk = basename(path);
        const isInside = kind !== 'dynamic-import' && files.get(chunk) === file;
        if (isInside) return { path: chunk, namespace: 'chunk' };
        return { path: `./${files.get(chunk)}.cjs#${nameOf(chunk)}`, external: true };
      });
      onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
    },
  };
}

/** @param {string} chunk */
function nameOf(chunk) {
  return chunk.replace(/\W/g, '_');
}

/**
 * In which file each chunk goes: in that of the starts that always load it, else in one of its own.
 * @param {import('esbuild').Metafile} metafile
 * @returns {ReadonlyMap<string, string>}
 */
function fileNames({ outputs }) {
  const named = Object.entries(outputs);
  const entry = (/** @type {string} */ source) =>
    named.flatMap(([path, { entryPoint }]) => (entryPoint === source ? [path] : []));
  const loaded = (/** @type {string[]} */ sources) => {
    const all = new Set(sources.flatMap(entry));
    for (const path of all)
      for (const { path: imported, kind } of outputs[path]?.imports ?? [])
        if (kind === 'import-statement' && imported in outputs) all.add(imported);
    return all;
  };
  const always = loaded(['src/main.ts']);
  const sets = Object.entries(starts).map(([name, sources]) => ({ name, all: loaded(sources) }));
  return new Map(
    named.map(([path]) => {
      const chunk = basename(path);
      if (always.has(path)) return [chunk, 'main'];
      const with_ = sets.filter(({ all }) => all.has(path)).map(({ name }) => name);
      return [chunk, with_.join('-') || chunk.replace(/\.cjs$/, '')];
    }),
  );
}
