import { chooseTenant } from '../app/session';
import type { Viewer } from '../app/viewer';

let isDone = false;

/**
 * Opens the company that a link in a mail names, once, if the user belongs to it. It is taken out of the address, since the user may choose
 * another company afterwards and load the page again.
 */
export function openTenant(linked: string, { viewer: { tenant, tenants } }: { viewer: Viewer }): void {
  if (isDone) return;
  isDone = true;
  const address = new URL(location.href);
  address.searchParams.delete('tenant');
  history.replaceState(history.state, '', address);
  if (linked !== tenant.id && tenants.some(({ id }) => id === linked)) chooseTenant(linked);
}
