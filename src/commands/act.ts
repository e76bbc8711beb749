import type { Ending } from './ending.js';
import type { World } from './world.js';

/** Runs what a command line asks for, in the world that the program was given. */
export type Act = (run: (world: World) => Promise<Ending>) => Promise<void>;
