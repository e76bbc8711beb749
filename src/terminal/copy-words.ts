import type { Case } from '../case/case.js';
import type { Sitting } from './sitting.js';

/** Copies what is to be said or sent here. Whether the terminal heeded that cannot be known, so it is said what to do if not. */
export function copyWords(sitting: Sitting): undefined {
  const words = wordsIn(sitting.current);
  if (words.length === 0) sitting.refuse({ message: 'there are no words to copy here' });
  else if (sitting.table.renderer.copy(words.join('\n\n')))
    sitting.leave({
      kind: 'notice',
      text: 'The words went to the clipboard. If they do not paste, this terminal keeps programs from it: select them with the mouse.',
    });
  else
    sitting.refuse({
      message: 'this terminal has no clipboard that can be reached from here',
      help: '/s shows the words; select them there',
    });
  return undefined;
}

/** A draft to be sent stands for itself; else the words to say, and the question where it is one for the customer. */
function wordsIn({ stop }: Case): string[] {
  const question = stop.kind === 'question' ? stop.question : undefined;
  if (question?.purpose === 'write') return [(question.lines ?? []).join('\n')];
  const said = stop.before.flatMap(({ kind, text }) => (kind === 'say' ? [text] : []));
  return question?.forCustomer ? [...said, question.text] : said;
}
