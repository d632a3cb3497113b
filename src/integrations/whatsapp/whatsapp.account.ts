import type { InboundContent } from '../../domain/conversations/channel.port.js';

interface AccountUpdate {
  /** Meta's name of what happened to the business account. */
  event: string;
  banState?: string | undefined;
  restrictions?: readonly (string | undefined)[] | undefined;
  /** Why the business account was removed. */
  removal?: string | undefined;
}

/** The business account is gone, or is not shared with the program any more: nothing arrives, and nothing can be sent. */
const removals = new Set(['PARTNER_REMOVED', 'ACCOUNT_DELETED', 'ACCOUNT_OFFBOARDED', 'PARTNER_APP_UNINSTALLED']);
const bans = new Set(['DISABLE', 'SCHEDULE_FOR_DISABLE']);

/** Reads what happened to a business account. Returns null if its numbers work as before. */
export function readAccountUpdate({
  event,
  banState,
  restrictions = [],
  removal,
}: AccountUpdate): InboundContent | null {
  const trouble = (reason: string): InboundContent => ({ type: 'account-trouble', code: event, reason });
  if (removals.has(event)) return trouble(removal ?? 'WhatsApp Business Account');
  if (event === 'DISABLED_UPDATE' && banState !== undefined && bans.has(banState)) return trouble(banState);
  const named = restrictions.filter(each => each !== undefined);
  return event === 'ACCOUNT_RESTRICTION' && named.length > 0 ? trouble(named.join(', ')) : null;
}
