import type { Impression } from '../playbook/impressions.js';

const labels: Readonly<Record<Impression, string>> = {
  poor: 'Poor',
  mixed: 'Mixed',
  good: 'Good',
  delighted: 'They were delighted',
};

/** An impression as it is chosen from a list. */
export function impressionLabel(impression: Impression): string {
  return labels[impression];
}
