import type { FactDeclaration } from './fact-declaration.js';

/** An option as it is called within a sentence: by its label, else by its name with spaces. */
export function optionText(declared: FactDeclaration | undefined, option: string): string {
  return declared?.optionLabels.get(option) ?? option.replaceAll('_', ' ');
}
