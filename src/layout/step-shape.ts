import { byName, inOrder, innerOf, type Shape } from './shape.js';

/** What a step does comes first, because it names the step to a reader. */
const actions =
  'stage ask choose decide set try remedy do write promise wait_for hand_off_to contact run confirm close end go_to';
/** What it is about, before the words. */
const details =
  'when step pick asking cost amount of depends_on with gives in reference by to owner due at_most keeps breaks channel impression remind root_cause';
const words = 'say coach alert because';
/** What comes of it, each with steps of its own. */
const consequences =
  'answers options rules table things ends if_fixed if_not if_declined if_not_allowed if_not_done if_not_sent if_broken if_kept if_not_agreed when_it_happens if_it_does_not if_not_taken if_yes if_no';

const usual = `${actions} ${details} text ${words} ${consequences}`.split(' ');
/** The reason for a hand-off is part of what is handed over. */
const ofHandOff = `${actions} ${details} because tell_them ${words} ${consequences}`.split(' ');
/** Words alone are what the step does. */
const ofWords = ['say', ...usual];

/** Steps of a playbook in which `go_to` names `targets`: these begin with their name, as a signpost. */
export function stepShape(targets: ReadonlySet<string>): Shape {
  const step = (): Shape => ({ order: (fields) => orderOf(fields, targets), inner });
  const inner = innerOf({
    ...Object.fromEntries(
      consequences
        .split(' ')
        .filter((name) => name.startsWith('if_') || name.startsWith('when_'))
        .map((name) => [name, step]),
    ),
    answers: () => byName(step),
    ends: () => byName(step),
    options: () => byName(() => inOrder('label when because then', { then: step })),
    rules: () => inOrder('when because then otherwise', { then: step, otherwise: step }),
    things: () => inOrder(`say when ${words}`),
    remind: () => inOrder('after before say'),
  });
  return step();
}

function orderOf(fields: ReadonlyMap<string, string>, targets: ReadonlySet<string>): readonly string[] {
  const hasAction = actions.split(' ').some((action) => fields.has(action));
  const own = fields.has('hand_off_to') ? ofHandOff : hasAction ? usual : ofWords;
  return targets.has(fields.get('step') ?? '') ? ['step', ...own] : own;
}
