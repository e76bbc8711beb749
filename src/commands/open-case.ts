import { firstRole } from '../case/first-role.js';
import type { Opening } from '../case/opening.js';
import { policyAt } from '../case/policy-at.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { CaseSetting } from './case-setting.js';
import { playbookDigest } from '../store/playbook-digest.js';
import type { World } from './world.js';

/** How a case opens: what the command line says comes before what `written` says; left out, it is the first role, now. */
export function openingFor(
  checked: CheckedPlaybook,
  setting: CaseSetting,
  written: Partial<Opening>,
  world: World,
): Opening {
  const at = setting.at ?? written.at ?? world.now();
  const policy = policyAt(checked, at);
  const role = setting.role ?? written.role ?? firstRole(policy);
  const channel = setting.channel ?? written.channel;
  return {
    caseId: world.newCaseId(),
    at,
    by: agentName(setting.by ?? written.by, world) ?? role,
    role,
    digest: playbookDigest(checked),
    ...(channel !== undefined && { channel }),
    ...(checked.spoken && { language: checked.spoken.language }),
    ...(setting.facts.size > 0 && { facts: setting.facts }),
    ...(written.follows !== undefined && { follows: written.follows }),
    ...(written.received && { received: written.received }),
  };
}

/** Who somebody is who works here: as they say, else as the environment has it, else as they are signed in. */
export function agentName(said: string | undefined, world: World): string | undefined {
  return named(said ?? world.env['MAKERIGHT_AGENT']) ?? named(world.userName());
}

/** A name that somebody could be called by. */
function named(name: string | undefined): string | undefined {
  return name === undefined || name.trim() === '' ? undefined : name.trim();
}
