import type { Check } from '../finding.js';
import { stepHere } from '../finding.js';

/** Where a remedy is more than may be granted, there is a way on, or `if_not_allowed` says what happens. */
export const noWayPastLimit: Check = ({ of }) => {
  if (of.stop.kind === 'closed') return [];
  const { offer } = of.stop.question;
  const here = stepHere(of);
  if (!offer || !here || here.step.kind !== 'remedy' || here.step.ifNotAllowed) return [];
  if (offer.waysOn.some(({ way }) => way !== 'declined' && way !== 'none')) return [];
  const why = offer.isExcluded
    ? 'is not to be had in this case'
    : `is more than \`${offer.role}\` may grant, and nobody else can grant it any more`;
  return [
    {
      code: 'no-way-past-limit',
      severity: 'error',
      playbook: here.playbook,
      at: here.step.remedy.at,
      message: `\`${offer.remedy}\` ${why}: there is no way on, and the steps go on as if it had been granted`,
      help: 'say below `if_not_allowed:` what the customer is told, and what happens instead',
    },
  ];
};
