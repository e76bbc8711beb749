import type { Question } from '../case/question.js';
import type { ShownOption } from './renderer.js';

/** What an option stands for: an answer by its name, or stopping for now, which only a wait has. */
export type Meaning = ShownOption & ({ readonly answer: string } | { readonly stops: true });

const yesOrNo: readonly Meaning[] = [
  { label: 'Yes', answer: 'yes' },
  { label: 'No', answer: 'no' },
];

/** The options of a question as they are listed, numbered from 1 in this order; none where any text may answer. */
export function shownOptions({ options, type, purpose, isFirstPut }: Question): readonly Meaning[] {
  const answers = options?.map(({ name, label, unavailable }) => ({
    label,
    answer: name,
    ...(unavailable !== undefined && { unavailable }),
  }));
  if (!answers) return type.kind === 'yes_no' ? yesOrNo : [];
  if (purpose !== 'wait') return answers;
  return isFirstPut
    ? [{ label: 'Stop here: the case waits', stops: true }, ...answers]
    : [...answers, { label: 'Not yet: stop here for now', stops: true }];
}
