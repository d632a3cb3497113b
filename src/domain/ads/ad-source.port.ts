import type { Credentials } from '../conversations/index.js';

/** A form that somebody sent from an advertisement, as the vendor reports it. */
export interface AdLead {
  /** The vendor's id of the lead. */
  id: string;
  createdAt: Date;
  formId: string | null;
  /** Null if the lead was not paid for: the person found the form on the page. */
  campaign: { id: string; name: string } | null;
  /** The answers, with the vendor's names of the questions. */
  answers: { question: string; values: string[] }[];
}

/** The cost of a campaign on one day. */
export interface AdSpend {
  campaign: { id: string; name: string };
  /** The day in the advertising account's time zone, `YYYY-MM-DD`. */
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

/** A vendor's source of leads and costs of advertisements. Its methods never throw and never return a secret. */
export interface AdSource {
  lead(account: AdAccount, id: string, options: { timeoutMs: number }): Promise<AdAnswer<AdLead>>;
  /** Returns the ids of the leads since a time: from the page's forms, as far as they may be listed, and from the known forms. */
  leadsSince(
    account: AdAccount,
    asked: { since: Date; knownForms: readonly string[] },
    options: { timeoutMs: number },
  ): Promise<AdAnswer<string[]>>;
  /** Returns the cost of each campaign on each day, `from` and `to` included. Null if the credentials name no advertising account. */
  spend(
    account: AdAccount,
    days: { from: string; to: string },
    options: { timeoutMs: number },
  ): Promise<AdAnswer<AdSpend[]> | null>;
  /** Returns the lead in the body of a sandbox webhook, for which no vendor can be asked; null if there is none. */
  simulated(body: Buffer): AdLead | null;
}

declare module '../conversations/provider.port.js' {
  interface Provider {
    /** Omitted if the vendor has no advertisements. */
    readonly adSource?: AdSource;
  }
}
