/** A name as a title, where none was given: `note_of_apology` is `note of apology`. */
export function spacedName(name: string): string {
  return name.replaceAll(/[_-]+/g, ' ').trim();
}
