import type { Credentials } from '../conversations/index.js';

/** A form that somebody sent from an advertisement, as the vendor tells it. */
export interface AdLead {
  /** The vendor's id. */
  id: string;
  createdAt: Date;
  formId: string | null;
  /** Null where nobody paid for it: the form was found on the page. */
  campaign: { id: string; name: string } | null;
  /** The questions by the vendor's names for them, with what was answered. */
  answers: { question: string; values: string[] }[];
}

/** What a campaign cost on a day. */
export interface AdSpend {
  campaign: { id: string; name: string };
  /** A day of the advertising account's calendar, `YYYY-MM-DD`. */
  day: string;
  /** Decimal text in `currency`. */
  spend: string;
  currency: string;
  impressions: number;
  clicks: number;
}

export type AdAnswer<T> = { kind: 'found'; found: T } | { kind: 'failed'; reason: string };

export interface AdAccount {
  externalId: string;
  credentials: Credentials;
}

/** Where a vendor keeps what its advertisements bring and cost. Never throws, and never tells a secret. */
export interface AdSource {
  lead(account: AdAccount, id: string, options: { timeoutMs: number }): Promise<AdAnswer<AdLead>>;
  /** The ids of the leads since a time: of the page's forms, as far as they may be listed, and of these that are known. */
  leadsSince(
    account: AdAccount,
    asked: { since: Date; knownForms: readonly string[] },
    options: { timeoutMs: number },
  ): Promise<AdAnswer<string[]>>;
  /** What each campaign cost on each of the days, both included. Null where the credentials name no advertising account. */
  spend(
    account: AdAccount,
    days: { from: string; to: string },
    options: { timeoutMs: number },
  ): Promise<AdAnswer<AdSpend[]> | null>;
  /** The lead that a webhook of the sandbox brings with it, where nobody can be asked; null for none. */
  simulated(body: Buffer): AdLead | null;
}

declare module '../conversations/provider.port.js' {
  interface Provider {
    /** Left out where a vendor carries no advertisements. */
    readonly adSource?: AdSource;
  }
}
