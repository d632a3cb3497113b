/** The data of a vendor about a number; null where it has none. */
export interface LookedUpNumber {
  /** The vendor's word: mobile, landline, fixedVoip, nonFixedVoip, tollFree … */
  lineType: string | null;
  callerName: string | null;
  /** Whether the name is that of a business; null if the vendor does not say. */
  isBusiness: boolean | null;
}

/** `refused` is an answer that a repeated request would not change; after `failed` a repeated request may succeed. */
export type LookupOutcome =
  | { kind: 'found'; number: LookedUpNumber }
  | { kind: 'refused'; reason: string }
  | { kind: 'failed'; reason: string };

/** Looks up a phone number at a vendor. Makes one request and never throws. */
export interface NumberLookup {
  lookUp(
    credentials: Readonly<Record<string, string>>,
    phone: string,
    options: { timeoutMs: number },
  ): Promise<LookupOutcome>;
}

declare module '../conversations/provider.port.js' {
  interface Provider {
    /** Left out if the vendor cannot look up numbers. */
    readonly numberLookup?: NumberLookup;
  }
}
