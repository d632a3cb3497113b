import type { Mailer } from './mailer.port.js';

export interface AccessClaims {
  userId: string;
  sessionId: string;
  expiresAt: Date;
}

export interface AccessTokens {
  issue(claims: Omit<AccessClaims, 'expiresAt'>, now: Date): Promise<{ token: string; expiresAt: Date }>;
  /** Returns null if the token was not signed here or is damaged; 'over' if it was signed here and has expired. */
  verify(token: string): Promise<AccessClaims | 'over' | null>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time for a user who does not exist (`stored` null) as for a wrong password. */
  matches(stored: string | null, password: string): Promise<boolean>;
}

/** Counts wrong passwords by account and by network address, and other costly actions. Throws RateLimited beyond the limit. */
export interface LoginAttempts {
  /**
   * Runs `verify` if the limit of failures is not reached, and counts a failure if it returns null. `device` is the id of a device on
   * which the user has signed in before: with it, failures count only against the device. A success clears the failures if `clears` says
   * so: anybody may register with an address and sign in with a password of their own, which must not give more guesses at the owner's.
   */
  login<T>(
    attempt: { account: string; address: string; device?: string | null },
    verify: () => Promise<T | null>,
    clears: (found: T) => boolean,
  ): Promise<T | null>;
  /** Counts one action under its own budget. Throws RateLimited beyond `perMinute`. */
  other(budget: string, key: string, perMinute: number): Promise<void>;
  /** Counts one action of a network address (for IPv6 its /64) under its own budget. Throws RateLimited beyond `limit`. */
  ofAddress(budget: string, address: string, limit: { limit: number; seconds: number }): Promise<void>;
  /** Does the same for an e-mail address, which is stored as its hash. Returns false beyond `limit`. */
  ofMailbox(budget: string, email: string, limit: { limit: number; seconds: number }): Promise<boolean>;
}

declare module '../shared/use-case.js' {
  interface Ports {
    accessTokens: AccessTokens;
    passwords: Passwords;
    loginAttempts: LoginAttempts;
    mailer: Mailer;
    /** URL of the console, without a trailing slash. Links in e-mails begin with it. */
    publicUrl: string;
    /** How long a session can be refreshed, in days. */
    refreshTokenDays: number;
    /** For how long a refresh token may be exchanged again, in seconds. */
    refreshGraceSeconds: number;
    /** How many organisations may be registered from one network address per hour. */
    registrationsPerAddress: number;
    /** How many tenants an organisation may have. */
    tenantsPerOrganization: number;
  }
}
