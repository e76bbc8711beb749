import type { LibraryContext } from '../library-context.js';

/** Playbooks stand beside or below a policy, which says who may grant what. */
export function noPolicy({ library, reportIn }: LibraryContext): void {
  const [first] = library.playbooks.values();
  // A file that could not be read may have been the policy.
  if (library.policy || library.unreadable.size > 0 || !first) return;
  reportIn(first.file)('no-policy', first.id.at, 'there is no policy for this playbook', {
    help: 'put a file that begins with `policy:` beside the playbooks, or above them',
  });
}
