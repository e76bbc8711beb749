// A process of its own, started by compare-store-starts.ts: opens the store of the environment, and closes it.
import { openStore } from '../src/store/open-store.js';

void openStore({ env: process.env, now: Date.now }).then((store) => store.close());
