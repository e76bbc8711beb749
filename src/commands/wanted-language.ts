import { isLanguage } from '../playbook/is-language.js';
import { Failure } from './failure.js';
import { projectPath } from './project-path.js';
import { readSource } from './read-source.js';
import type { World } from './world.js';

/** The language that customers are to be spoken to in. */
export interface WantedLanguage {
  /** A language of BCP 47. */
  readonly tag: string;
  /** Whether somebody asked for it just now; else it is what is usual here, and is spoken as far as there are words in it. */
  readonly isAsked: boolean;
}

/** What `--lang` says, else `MAKERIGHT_LANG`, else the house's `makeright.yaml`; undefined where nothing says so. */
export async function wantedLanguage(
  asked: string | undefined,
  world: World,
): Promise<WantedLanguage | undefined> {
  if (asked !== undefined) return { tag: knownTag('--lang', asked), isAsked: true };
  const usual = world.env['MAKERIGHT_LANG'] || undefined;
  if (usual !== undefined) return { tag: knownTag('MAKERIGHT_LANG', usual), isAsked: false };
  const tag = await languageOfProject(world);
  return tag === undefined ? undefined : { tag, isAsked: false };
}

/** Reading YAML takes longer than most starts, and most houses speak one language. */
async function languageOfProject(world: World): Promise<string | undefined> {
  const path = projectPath([], world);
  if (path === undefined || !/^language[ \t]*:/m.test(readSource(path, world).file.text)) return undefined;
  const { projectFor } = await import('./project-for.js');
  return (await projectFor([], world))?.project.language;
}

function knownTag(from: string, tag: string): string {
  if (isLanguage(tag)) return tag;
  throw new Failure(
    `${from} says \`${tag}\`, which is not a language`,
    'write its code, like nl, de or pt-BR',
  );
}
