import type { Library } from '../playbook/library.js';
import { readLibrary } from '../playbook/read-library.js';
import type { Edition } from './edition.js';

const libraries = new WeakMap<Edition, Library>();

/** What the texts of an edition say, read once: many cases go by the same. */
export function editionLibrary(edition: Edition): Library {
  const library = libraries.get(edition) ?? readLibrary(edition.files);
  libraries.set(edition, library);
  return library;
}
