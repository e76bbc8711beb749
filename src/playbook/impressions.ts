/** The impressions that a contact may leave on the customer, the poorest first. */
export const impressions = ['poor', 'mixed', 'good', 'delighted'] as const;

export type Impression = (typeof impressions)[number];
