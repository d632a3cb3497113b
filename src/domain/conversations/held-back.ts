import { DomainError } from '../shared/domain-error.js';

/** Why nothing of an account may leave: `app.held_back`. */
export type HeldBack = 'account_lost' | 'unconfirmed';

/** The same for a person to read. */
export const heldBackReasons: Record<HeldBack, string> = {
  account_lost:
    'Another business has shown that this number is its own. If it is yours, connect it again with its accessToken.',
  unconfirmed:
    'Nothing is sent before the e-mail address of who registered is confirmed: open the link of the letter, or ask for another by resendConfirmation.',
};

export const heldBackError = (why: HeldBack): DomainError =>
  new DomainError(why === 'unconfirmed' ? 'UNCONFIRMED' : 'CONFLICT', heldBackReasons[why], ['conversationId']);
