import type { Mailer } from './mailer.port.js';

export interface AccessClaims {
  userId: string;
  sessionId: string;
  expiresAt: Date;
}

export interface AccessTokens {
  issue(claims: Omit<AccessClaims, 'expiresAt'>, now: Date): Promise<{ token: string; expiresAt: Date }>;
  /** Null where the token is not ours or not whole; 'over' where it was ours until its end. */
  verify(token: string): Promise<AccessClaims | 'over' | null>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for a user who does not exist (`stored` null) as for a wrong password. */
  matches(stored: string | null, password: string): Promise<boolean>;
}

/** Counts wrong passwords by account and by address, and what else costs others; throws RateLimited where there was too much. */
export interface LoginAttempts {
  /**
   * Runs `verify` where there are failures left, and counts one where it gives null. With `device`, an id that only who has
   * signed in before can have, failures are the device's alone.
   */
  login<T>(
    attempt: { account: string; address: string; device?: string | null },
    verify: () => Promise<T | null>,
  ): Promise<T | null>;
  /** Counts one of anything under a budget of its own; throws RateLimited beyond `perMinute`. */
  other(budget: string, key: string, perMinute: number): Promise<void>;
  /** Counts one against a network address (for IPv6 its /64) under a budget of its own; throws RateLimited beyond `most`. */
  ofAddress(budget: string, address: string, limit: { limit: number; seconds: number }): Promise<void>;
  /** The same for an e-mail address, which is counted as its hash; false beyond `most`. */
  ofMailbox(budget: string, email: string, limit: { limit: number; seconds: number }): Promise<boolean>;
}

declare module '../shared/use-case.js' {
  interface Ports {
    accessTokens: AccessTokens;
    passwords: Passwords;
    loginAttempts: LoginAttempts;
    mailer: Mailer;
    /** Where the console is reached, without a closing slash: links in e-mails begin with it. */
    publicUrl: string;
    /** How long a session can be refreshed, in days. */
    refreshTokenDays: number;
    /** How many organisations may be registered from a network address in an hour. */
    registrationsPerAddress: number;
  }
}
