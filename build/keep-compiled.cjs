'use strict';
// Required before bin/makeright by precompile.js: remembers each script that the launcher makes and, when the program
// ends and V8 has compiled whatever it called, writes the code where the launcher looks for it: with COMPILE_FOR for one command
// alone, and then nothing but what that called.
const { mkdirSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const vm = require('node:vm');

const { COMPILE_FOR: command } = process.env;

/** @type {{ filename: string, script: vm.Script }[]} */
const made = [];

vm.Script = class extends vm.Script {
  /**
   * @param {string} source
   * @param {vm.ScriptOptions & { filename: string }} options
   */
  constructor(source, options) {
    super(source, command === undefined ? options : { ...options, cachedData: undefined });
    made.push({ filename: options.filename, script: this });
  }
};

process.on('exit', () => {
  for (const { filename, script } of made) {
    const folder = join(
      dirname(filename),
      `code-${process.version}-${process.platform}-${process.arch}`,
      command ?? '',
    );
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, basename(filename)), script.createCachedData());
  }
});
