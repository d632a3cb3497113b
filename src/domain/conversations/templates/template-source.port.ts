import type { Channel } from '../../shared/channels.js';

/** A template as its vendor lists it. */
export interface VendorTemplate {
  /** The name of the template in requests: its name, or an id if names may repeat. */
  vendorName: string;
  /** The vendor's id, which its webhooks use; null if it has none. */
  vendorId: string | null;
  name: string;
  language: string;
  /** MARKETING, UTILITY, AUTHENTICATION, or another word of the vendor. */
  category: string;
  /** APPROVED, PENDING, REJECTED, PAUSED, or another word of the vendor. */
  status: string;
  /** The text with its placeholders, such as `Hola {{1}}`. */
  body: string;
  /** Why it cannot be sent from here, such as a picture that it needs; null if it can. */
  unusable: string | null;
}

export type TemplateList =
  | { kind: 'listed'; templates: VendorTemplate[] }
  /** The vendor refused, or did not answer: nothing is known about the templates. */
  | { kind: 'failed'; reason: string; retry: 'later' | 'never' };

/** Lists a vendor's templates of an account, approved or not. */
export interface TemplateSource {
  /** Returns all pages; `timeoutMs` covers all of them. Never throws. */
  list(
    account: { channel: Channel; externalId: string; credentials: Readonly<Record<string, string>> },
    options: { timeoutMs: number },
  ): Promise<TemplateList>;
}
