import type { Policy } from '../playbook/policy.js';
import type { Brief, BriefGrant, BriefPromise } from './brief.js';
import { measureOf, mostOf } from './measure-of.js';
import { nameFrom } from './name-from.js';
import { asWords, yamlText, type Said } from './yaml-text.js';

/** The first version of a playbook: it owns the mistake, grants, promises, and closes on the customer's word. */
export function draftPlaybook(brief: Brief, policy: Policy, schema: string): string {
  const { name, title, contactReason, customersSay, grants, promises } = brief;
  const facts = Object.fromEntries(grants.flatMap((grant) => factsOf(grant, policy)));
  const above = [...policy.roles.values()][0]?.asks?.value;
  const fields = {
    playbook: name,
    title: title.trim(),
    version: '0.1.0',
    contact_reason: contactReason,
    customers_say: customersSay.length > 0 ? customersSay.map((words) => words.trim()) : undefined,
    facts: Object.keys(facts).length > 0 ? facts : undefined,
    steps: [
      { stage: 'Own it' },
      { say: openingWords(brief), coach: 'Own it before you ask for anything.' },
      ...(grants.length + promises.length > 0 ? [{ stage: 'Put it right' }] : []),
      ...grants.map((grant) => grantStep(grant, policy)),
      ...promises.map((promise, index) => promiseStep(promise, namesOf(promises)[index])),
      { stage: 'Their word, not ours' },
      { confirm: 'Have I put this right for you?', if_no: [{ go_to: 'beyond_me' }] },
      { say: "Thank you for telling us. I'd be glad if you gave us another chance." },
      { close: 'resolved', root_cause: brief.rootCause },
      ...(above === undefined ? leftOpen(brief) : passedOn(brief, above)),
    ],
  };
  return yamlText('playbook', fields, schema);
}

function openingWords({ ownWords, wentWrong }: Brief): string {
  if (ownWords !== undefined) return asWords(ownWords);
  return `I'm sorry. ${asWords(sentence(wentWrong))}\nThat's our mistake. Let me put it right while we talk.`;
}

function sentence(words: string): string {
  const whole = words.trim();
  const begun = whole.charAt(0).toUpperCase() + whole.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

function grantStep(grant: BriefGrant, policy: Policy): Said {
  const kind = policy.remedies.get(grant.remedy);
  const measure = measureOf(grant.remedy, policy);
  const amount = grant.amount === undefined ? factOf(grant, 'amount') : `money("${grant.amount}")`;
  const title = kind?.title ?? grant.title;
  // What is called a thing can be sent: A note of apology.
  const isThing = measure === 'none' && /^an? /i.test(title);
  const words =
    measure === 'amount'
      ? "I've just seen to {amount} for you."
      : isThing
        ? `${asWords(title)} is on its way to you.`
        : "I've just seen to that for you.";
  return {
    remedy: grant.remedy,
    amount: measure === 'amount' ? amount : undefined,
    cost: measure === 'cost' ? amount : undefined,
    of: countsFromPercent(grant, policy) ? factOf(grant, 'of') : undefined,
    say: kind?.say ? undefined : words,
    because: asWords(grant.because ?? 'They should not have to ask for it'),
    if_not_allowed: [{ go_to: 'beyond_me' }],
  };
}

/** The facts that a grant needs, which the agent finds out. */
function factsOf(grant: BriefGrant, policy: Policy): readonly (readonly [string, Said])[] {
  const title = (policy.remedies.get(grant.remedy)?.title ?? grant.title).toLowerCase();
  const max = `${mostOf(grant.remedy, policy) ?? '100.00'}`;
  const money = (label: string, hint: string) => ({ type: 'money', min: '0.01', max, label, hint });
  const isOpen = grant.amount === undefined && measureOf(grant.remedy, policy) !== 'none';
  return [
    ...(isOpen
      ? [[factOf(grant, 'amount'), money(`amount of the ${title}`, 'What puts it right')] as const]
      : []),
    ...(countsFromPercent(grant, policy)
      ? [[factOf(grant, 'of'), money(`price that the ${title} counts from`, 'From the order')] as const]
      : []),
  ];
}

function factOf({ remedy }: BriefGrant, what: 'amount' | 'of'): string {
  return `${remedy}_${what}`;
}

function countsFromPercent({ remedy }: BriefGrant, { roles }: Policy): boolean {
  return [...roles.values()].some(({ may }) => may.get(remedy)?.percent !== undefined);
}

/** A name for each promise, unlike all others; none where its words make none. */
function namesOf(promises: readonly BriefPromise[]): readonly (string | undefined)[] {
  const taken = new Set(['beyond_me']);
  return promises.map(({ what }) => {
    const name = nameFrom(what, '_');
    const free = [name, ...promises.map((_, index) => `${name}_${index + 2}`)].find((one) => !taken.has(one));
    if (name === '' || free === undefined) return undefined;
    taken.add(free);
    return free;
  });
}

function promiseStep({ what, due, owner }: BriefPromise, name: string | undefined): Said {
  const words = asWords(what).replace(/[.!]$/, '');
  return {
    promise: words,
    step: name,
    by: 'us',
    owner,
    due,
    say: `${words} by {due}.`,
    if_broken: [
      {
        say: "We said that you'd have this by now, and it hasn't happened. That's our fault, and I'm sorry.",
        coach: 'Call before they have to.',
      },
    ],
  };
}

function passedOn({ rootCause }: Brief, above: string): readonly Said[] {
  const closing = (outcome: string, because: string): Said => ({
    close: outcome,
    root_cause: rootCause,
    because,
  });
  return [
    { stage: 'Somebody else takes it on' },
    {
      step: 'beyond_me',
      hand_off_to: above,
      because: 'It takes somebody who can decide more',
      tell_them: ['customer_words'],
      if_not_taken: [closing('unresolved', 'Nobody who may do more was free')],
    },
    closing('handed_over', 'Somebody who can decide more has taken it on'),
  ];
}

function leftOpen({ rootCause }: Brief): readonly Said[] {
  return [
    { stage: 'What we could not put right' },
    {
      step: 'beyond_me',
      say: "I'm sorry that I couldn't put this right. I've written down what you told me.",
    },
    { close: 'unresolved', root_cause: rootCause, because: 'We did not find what would put it right' },
  ];
}
