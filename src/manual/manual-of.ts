import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { languageName } from '../playbook/language-name.js';
import { formatValue } from '../expression/format-value.js';
import type { Naming } from '../graph/words.js';
import type { Policy, PolicyBook } from '../playbook/policy.js';
import type { Playbook } from '../playbook/playbook.js';
import { chapterOf } from './chapter-of.js';
import { houseChapters } from './house-chapters.js';
import type { Manual, ManualPart } from './manual.js';

/** Everything that a manual is made from. */
export interface ManualSources {
  readonly playbooks: readonly CheckedPlaybook[];
  readonly book: PolicyBook;
  /** The policy as it stands on the day of the manual (days since 1970-01-01). */
  readonly policy: Policy;
  readonly day: number;
  readonly namingIn: (playbook: Playbook) => Naming;
  /** The language (BCP 47) that its playbooks were made to speak, where that is not the house's own. */
  readonly language?: string;
}

/** The manual of a library that passed its check: situations first, then what they share, then the house. */
export function manualOf(sources: ManualSources): Manual {
  const { playbooks, policy, day, language } = sources;
  const inOrder = [...playbooks].sort((one, other) => (titleOf(one) < titleOf(other) ? -1 : 1));
  const part = (id: string, title: string, about: string, standsAlone: boolean): ManualPart => {
    const inPart = inOrder.filter((one) => one.standsAlone === standsAlone);
    const chapters = inPart.map((one) => chapterOf(one, sources.namingIn(one.playbook), inOrder));
    return { id, title, about, chapters };
  };
  const parts: readonly ManualPart[] = [
    part('situations', 'Situations', 'Why customers come to us, and how each is put right.', true),
    part(
      'shared',
      'What situations share',
      'Parts that come up inside others; a case never begins with them.',
      false,
    ),
    {
      id: 'house',
      title: 'How the house works',
      about: 'What holds in every situation.',
      chapters: houseChapters(sources),
    },
  ];
  const asOf = formatValue(day, { kind: 'date' }, policy.locale);
  return {
    title: policy.title.value,
    about: `The manual, as of ${asOf}: what to say, what each of us may grant, and what we promise.${spokenIn(language)}`,
    language: policy.locale,
    parts: parts.filter(({ chapters }) => chapters.length > 0),
  };
}

function titleOf({ playbook }: CheckedPlaybook): string {
  return playbook.title.value.toLowerCase();
}

/** The manual itself is in the house's own language. */
function spokenIn(language: string | undefined): string {
  if (language === undefined) return '';
  return ` What is said to customers is in ${languageName(language)}, as far as it has words in it.`;
}
