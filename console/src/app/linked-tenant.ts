import { useEffect } from 'react';
import { chooseTenant } from './session';
import type { Viewer } from './viewer';

/**
 * The company whose mail a link comes from. It is taken out of the address, since the user may choose another company afterwards and load the
 * page again. Read before the router, which would drop it where it asks to sign in.
 */
let linked: string | null = null;
const address = new URL(location.href);
if (address.searchParams.has('tenant')) {
  linked = address.searchParams.get('tenant');
  address.searchParams.delete('tenant');
  history.replaceState(history.state, '', address);
}

/** Opens the company that the link names, once, if the user belongs to it. Returns whether it is about to be opened. */
export function useLinkedTenant(viewer: Viewer | undefined): boolean {
  const wanted = viewer?.tenants.find(({ id }) => id === linked && id !== viewer.tenant.id)?.id;
  useEffect(() => {
    if (!viewer) return;
    linked = null;
    if (wanted) chooseTenant(wanted);
  }, [viewer, wanted]);
  return wanted !== undefined;
}
