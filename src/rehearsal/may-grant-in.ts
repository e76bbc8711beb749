import { allowance } from '../case/authority.js';
import type { RoleNow } from '../case/may-grant.js';
import { deedsOfKind } from './deed.js';
import type { Session } from './session.js';

/** What the trainee's role may grant as the conversation stands. */
export function mayGrantIn({ stage: { policy, opening }, deeds, now }: Session): RoleNow {
  const role = policy.roles.get(opening.role);
  const about = { now, grants: deedsOfKind(deeds, 'granted'), received: opening.received ?? [] };
  const remedies = [...policy.remedies].flatMap(([remedy, { title }]) => {
    const limit = role?.may.get(remedy);
    if (!limit) return [];
    const { reasons } = allowance(policy, opening.role, remedy, { ...about, hasWorth: !limit.freely });
    return [{ title, reasons }];
  });
  const asks = role?.asks && (policy.roles.get(role.asks.value)?.title ?? role.asks.value);
  return { role: role?.title ?? opening.role, asks, remedies };
}
