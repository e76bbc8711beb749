// An agent in a program of their own, who is killed when they have told a story's case what they had to tell it:
// `node story-process SITTING`, as JSON.
import { openStore } from '../../src/store/open-store.js';
import { sitWithStory } from './sit-with-story.js';
import type { Sitting } from './stories.js';

const [, , words = ''] = process.argv;
const sitting = JSON.parse(words) as Sitting;

void openStore({ env: process.env, now: () => sitting.tells[0]?.at ?? 0 })
  .then((store) => sitWithStory(sitting, store))
  .then(() => process.kill(process.pid, 'SIGKILL'));
