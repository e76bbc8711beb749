import { draftsFor } from './draft-files.js';
import type { Ending } from './ending.js';
import { newHouse } from './new-house.js';
import type { NewOptions } from './new.js';
import { takeBrief } from './take-brief.js';
import type { World } from './world.js';
import { writeDrafts } from './write-drafts.js';

/** Drafts a playbook with all that it needs, and writes it once everything about it is right. */
export async function beginPlaybook(
  named: string | undefined,
  options: NewOptions,
  world: World,
): Promise<Ending> {
  const house = newHouse(options, world);
  const told = await takeBrief(named, options, house, world);
  if (typeof told === 'string') return told;
  const drafts = draftsFor(told, house, world);
  if (drafts === undefined) return 'findings';
  return writeDrafts(drafts, told.brief.name, world);
}
