import { DomainError, Forbidden } from '../shared/domain-error.js';

/** Thrown when an actor tries to grant a role above their own, or to change a user whose role is above theirs. */
export class AboveOwnRole extends Forbidden {
  constructor() {
    super('user:change-role');
    this.name = 'AboveOwnRole';
    this.message = 'You cannot assign a role above your own or change the role of somebody above you.';
  }
}

/** Thrown when a token is valid, but not for the selected tenant. It does not reveal whether that tenant exists. */
export class ForeignTenant extends Forbidden {
  /** `viewerKey` is the key by which the limits of the token's holder are counted. */
  constructor(readonly viewerKey: string) {
    super('viewer:read');
    this.name = 'ForeignTenant';
    this.message = 'You do not have access to this tenant.';
  }
}

/** Thrown when an organisation would be left without a CEO. */
export class LastCeo extends DomainError {
  constructor(field: string) {
    super('CONFLICT', 'An organisation must have a CEO. Make somebody else CEO first.', [field]);
  }
}

/** Thrown when a token from an e-mail is unknown, used, withdrawn or too old. The message does not say which. */
export class InvalidLinkToken extends DomainError {
  constructor(field: string) {
    super('EXPIRED', 'This link has expired or has already been used. Request a new one.', [field]);
  }
}
