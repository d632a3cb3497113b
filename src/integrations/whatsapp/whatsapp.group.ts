import type { Json } from '../channel-wire/json.js';

/** The reason with which messages of groups are ignored. */
export const groupMessage = 'group_message';

/**
 * Returns whether a message, or the echo of one, belongs to a group. It is written to the members and not to the business: it opens no
 * reply window, and an answer would go to its author alone.
 */
export const isOfGroup = (message: Json): boolean =>
  [message.group_id, message.groupId].some(id => typeof id === 'string' && id !== '') ||
  [message.recipient_type, message.recipientType].includes('group') ||
  [message.from, message.to].some(party => typeof party === 'string' && party.endsWith('@g.us'));
