import { rolesAbove } from '../playbook/roles-above.js';
import type { Event } from './event.js';
import type { Walk } from './walk.js';

/**
 * Who a hand-off goes to now: the role that the playbook names or, where that one has the case already or has said no in it,
 * the nearest above that can still help. Departments and partners are always the ones named.
 */
export function receiverOf(walk: Walk, to: string): string {
  const { policy, role, history } = walk;
  if (!policy.roles.has(to)) return to;
  const saidNo = whoSaidNo(history.course);
  const canHelp = (other: string): boolean =>
    other !== role && !saidNo.has(other) && !rolesAbove(policy, other).includes(role);
  return [to, ...rolesAbove(policy, to)].find(canHelp) ?? to;
}

/** The roles that refused something in this case that nobody granted since. */
export function whoSaidNo(events: readonly Event[]): ReadonlySet<string> {
  const saidNo = events.filter((event) => event.type === 'approval_refused');
  const stands = saidNo.filter(
    ({ remedy, worth, seq }) =>
      !events.some(
        (event) =>
          event.type === 'remedy_granted' &&
          event.remedy === remedy &&
          event.worth === worth &&
          event.seq > seq,
      ),
  );
  return new Set(stands.map(({ of }) => of));
}
