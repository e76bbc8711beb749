// One pass in a process of its own, started by compare-checks.ts: prints the CPU time that it took.
import { firstCheck } from './compare-checks.js';

console.log(firstCheck(Number(process.argv[2])));
