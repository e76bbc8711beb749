// npm run bench: what makeright costs, as multiples of floors and peers that are measured in the same run. With words
// behind it, `npm run bench -- walk`, only those parts.
import { compareChecks, compareFirstChecks } from './compare-checks.js';
import type { Standing } from './compare.js';
import { drawStandings } from './draw-standings.js';
import { compareExplorations } from './compare-explorations.js';
import { compareKeys } from './compare-keys.js';
import { compareFirstQuestions } from './compare-first-questions.js';
import { compareAppends } from './compare-appends.js';
import { compareLists } from './compare-lists.js';
import { comparePictures, comparePictureSeconds } from './compare-pictures.js';
import { compareStarts, compareStoreStarts } from './compare-starts.js';
import { compareSteps } from './compare-steps.js';
import { compareMemory, compareTools } from './compare-tools.js';
import { compareWalks } from './compare-walks.js';

interface Part {
  readonly name: string;
  readonly title: string;
  readonly rounds: number;
  readonly measure: (rounds: number) => Promise<Standing[]>;
}

const parts: readonly Part[] = [
  {
    name: 'start',
    title: 'A start, CPU time',
    rounds: 25,
    measure: (rounds) => compareStarts('cpu', rounds),
  },
  {
    name: 'start',
    title: 'A start, waiting time',
    rounds: 25,
    measure: (rounds) => compareStarts('wall', rounds),
  },
  {
    name: 'start',
    title: 'Until the first question, waiting time',
    rounds: 25,
    measure: compareFirstQuestions,
  },
  { name: 'key', title: 'From a key to what it draws, waiting time', rounds: 60, measure: compareKeys },
  { name: 'check', title: 'Checking 1,000 playbooks again, CPU time', rounds: 3, measure: compareChecks },
  {
    name: 'check',
    title: 'Checking 1,000 playbooks for the first time, CPU time',
    rounds: 3,
    measure: compareFirstChecks,
  },
  {
    name: 'tools',
    title: 'Checking 1,000 files as a whole command, CPU time',
    rounds: 1,
    measure: compareTools,
  },
  { name: 'tools', title: 'The most memory that a first check holds', rounds: 1, measure: compareMemory },
  { name: 'walk', title: 'A step of the walk, CPU time', rounds: 15, measure: compareSteps },
  { name: 'walk', title: 'A whole case of 15 steps, CPU time', rounds: 15, measure: compareWalks },
  {
    name: 'explore',
    title: 'Walking every situation, CPU time',
    rounds: 7,
    measure: compareExplorations,
  },
  { name: 'store', title: 'Opening the store, CPU time', rounds: 25, measure: compareStoreStarts },
  { name: 'store', title: 'A durable append, waiting time', rounds: 25, measure: compareAppends },
  {
    name: 'store',
    title: 'Lists of 1,000,000 cases with 3,000,000 promises, waiting time',
    rounds: 15,
    measure: compareLists,
  },
  {
    name: 'picture',
    title: 'Drawing a playbook of 150 steps, CPU time',
    rounds: 7,
    measure: comparePictures,
  },
  {
    name: 'picture',
    title: 'The picture of 150 steps, seconds of CPU time',
    rounds: 3,
    measure: comparePictureSeconds,
  },
];

const [, , ...names] = process.argv;
const unknown = names.find((name) => parts.every((part) => part.name !== name));
if (unknown !== undefined) throw new Error(`there is no part ${unknown}`);
for (const { name, title, rounds, measure } of parts) {
  // Other tools are fetched from the network only for those who ask.
  if (names.length > 0 ? !names.includes(name) : name === 'tools') continue;
  console.log(drawStandings(`${title}, ${rounds} rounds`, await measure(rounds)));
}
