import { DomainError, Forbidden } from '../shared/domain-error.js';

/** Thrown when an actor tries to grant a role above their own, or to change a user whose role is above theirs. */
export class AboveOwnRole extends Forbidden {
  constructor() {
    super('user:change-role');
    this.name = 'AboveOwnRole';
    this.message = 'Nobody gives a role above their own, or takes one away from above.';
  }
}

/** Thrown when a token is valid, but not for the selected tenant. It does not reveal whether that tenant exists. */
export class ForeignTenant extends Forbidden {
  /** `viewerKey` is the key by which the limits of the token's holder are counted. */
  constructor(readonly viewerKey: string) {
    super('viewer:read');
    this.name = 'ForeignTenant';
    this.message = 'You do not belong to the tenant that was asked for.';
  }
}

/** Thrown when an organisation would be left without a CEO. */
export class LastCeo extends DomainError {
  constructor(field: string) {
    super('CONFLICT', 'An organisation needs a CEO: make somebody else one first.', [field]);
  }
}

/** Thrown when a token from an e-mail is unknown, used, withdrawn or too old. The message does not say which. */
export class InvalidLinkToken extends DomainError {
  constructor(field: string) {
    super('EXPIRED', 'This link is too old or has been used. Ask for a new one.', [field]);
  }
}
