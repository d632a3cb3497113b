import type { Channel } from '../../shared/channels.js';

/** A template as its vendor lists it. */
export interface VendorTemplate {
  /** What a send names it by: its name, or an id where names may repeat. */
  vendorName: string;
  /** The vendor's id, by which its webhooks name it; null where it has none. */
  vendorId: string | null;
  name: string;
  language: string;
  /** MARKETING, UTILITY, AUTHENTICATION, or what else the vendor calls it. */
  category: string;
  /** APPROVED, PENDING, REJECTED, PAUSED, or what else the vendor calls it. */
  status: string;
  /** The text with its placeholders, such as `Hola {{1}}`. */
  body: string;
  /** Why it cannot be sent from here, such as a picture that it needs; null where it can. */
  unusable: string | null;
}

export type TemplateList =
  | { kind: 'listed'; templates: VendorTemplate[] }
  /** The vendor refused, or did not answer: nothing is known about the templates. */
  | { kind: 'failed'; reason: string; retry: 'later' | 'never' };

/** Lists the templates that a vendor has approved, or not, for an account. */
export interface TemplateSource {
  /** All pages; `timeoutMs` covers all of them. Never throws. */
  list(
    account: { channel: Channel; externalId: string; credentials: Readonly<Record<string, string>> },
    options: { timeoutMs: number },
  ): Promise<TemplateList>;
}
