import type { FactType } from '../../src/expression/fact-type.js';
import type { Scope } from '../../src/expression/scope.js';

/** The facts that the expressions in these tests may use. */
export const facts: Readonly<Record<string, FactType>> = {
  item_price: { kind: 'money', currency: 'EUR' },
  shipping_paid: { kind: 'money', currency: 'EUR' },
  return_cost: { kind: 'money', currency: 'EUR' },
  authority_limit: { kind: 'money', currency: 'EUR', min: 0, max: 5000 },
  price_abroad: { kind: 'money', currency: 'USD' },
  opened: { kind: 'yes_no' },
  damaged: { kind: 'yes_no' },
  tier: { kind: 'choice', options: ['standard', 'silver', 'gold'] },
  wants: { kind: 'choice', options: ['same', 'money', 'right-item', 'yes'] },
  quantity: { kind: 'number', min: 1, max: 20 },
  days_since_order: { kind: 'number', min: 0 },
  discount: { kind: 'percent' },
  today: { kind: 'date' },
  order_date: { kind: 'date' },
  warranty: { kind: 'duration' },
  city: { kind: 'text' },
  gift_note: { kind: 'text' },
  second_price: { kind: 'money', currency: 'EUR' },
  extras: { kind: 'list', of: { kind: 'choice', options: ['bag', 'strap'] } },
  serials: { kind: 'list', of: { kind: 'text' } },
};

const optional = new Set(['gift_note', 'second_price']);

export const scope: Scope = {
  // Its declaration is at fault, so whatever is done with it goes unremarked.
  typeOf: (name) => (name === 'unreadable' ? 'broken' : facts[name]),
  names: () => Object.keys(facts),
  isOptional: (name) => optional.has(name),
};

export const names = Object.keys(facts);
export const slotOf = (name: string) => names.indexOf(name);
