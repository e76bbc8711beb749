// npm run build: schemas to validators, sources to bundles, bundles to code that V8 has compiled
// already, playbooks to what was read and checked.
import { rmSync } from 'node:fs';
import { bundle } from './bundle.js';
import { compileSchemas } from './compile-schemas.js';
import { forgetCases, keepShipped, letEverybodyRead } from './keep-shipped.js';
import { precompile } from './precompile.js';
import { writeManual } from './write-manual.js';

rmSync('dist', { recursive: true, force: true });
await compileSchemas();
await bundle();
await writeManual();
keepShipped();
await precompile();
forgetCases();
letEverybodyRead();
