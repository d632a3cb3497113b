import { DomainError, Forbidden } from '../shared/domain-error.js';

/** Thrown when somebody would give a role above their own, or change a person who stands above them. */
export class AboveOwnRole extends Forbidden {
  constructor() {
    super('user:change-role');
    this.name = 'AboveOwnRole';
    this.message = 'Nobody gives a role above their own, or takes one away from above.';
  }
}

/** Thrown when a token holds, and not for the tenant that was picked. Whether there is such a tenant is not told. */
export class ForeignTenant extends Forbidden {
  /** `viewerKey` is what the limits of the token's holder are counted by. */
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

/** Thrown when a token from a letter is unknown, was used, was withdrawn or is too old: which of them, nobody is told. */
export class TokenOver extends DomainError {
  constructor(field: string) {
    super('EXPIRED', 'This link is too old or has been used. Ask for a new one.', [field]);
  }
}
