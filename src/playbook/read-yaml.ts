import type { SourceFile } from '../diagnostic/source-file.js';
import { readClosely, type YamlReading } from './read-closely.js';
import { readSoundYaml } from './read-sound-yaml.js';

/** Reads one file; only one that asks for it is looked at closely. Never throws, whatever the text is. */
export function readYaml(file: SourceFile): YamlReading {
  const root = readSoundYaml(file.text);
  return root === undefined ? readClosely(file) : { root, faults: [], isGuessed: false };
}
