import { expectedItems, notReadable, textFields, type TextField } from './expected-value.js';
import { eventsOf, type Comparison } from './played-out.js';
import type { EventOf } from '../case/record/event-of.js';

const fieldNames = ['who', 'channel', 'impression'] as const;

/** `contacts`: these are among those that were noted. */
export const compareContacts: Comparison = (out, expectation) => {
  const items = expectedItems(expectation.value)?.map(textFields);
  if (!items || items.some((fields) => !fields?.every(isKnown))) {
    return notReadable(expectation, '[{who: us, channel: phone, impression: good}]');
  }
  const contacts = eventsOf(out, 'contact_made');
  const all = contacts.map((contact) =>
    contactText(fieldNames.map((name) => ({ name, text: contact[name] ?? 'none' }))),
  );
  return items.flatMap((fields = []) => {
    if (contacts.some((contact) => fields.every((field) => holds(contact, field)))) return [];
    const got = all.length === 0 ? 'no contact was noted' : `only ${all.join(', ')}`;
    return [
      {
        field: 'expect.contacts',
        at: fields[0]?.at ?? expectation.value.at,
        expected: contactText(fields),
        got,
      },
    ];
  });
};

function isKnown({ name }: TextField): boolean {
  return fieldNames.some((known) => known === name);
}

function holds(contact: EventOf<'contact_made'>, { name, text }: TextField): boolean {
  return fieldNames.some((known) => known === name && contact[known] === text);
}

function contactText(fields: readonly Pick<TextField, 'name' | 'text'>[]): string {
  return `{${fields.map(({ name, text }) => `${name}: ${text}`).join(', ')}}`;
}
