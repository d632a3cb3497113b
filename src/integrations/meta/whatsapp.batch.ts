import { isObject, type Json, jsonText } from '../channel-wire/json.js';

// The size limit of parts that are copied into every item of a batch, so that a crafted batch cannot multiply its size.
const longestShared = 1024;
const idFields = ['from', 'from_user_id', 'to', 'to_user_id', 'recipient_id', 'recipient_user_id', 'wa_id', 'user_id'];

/** Builds the JSON around an item that makes it readable by itself: metadata, errors and the item's contact. */
export class SharedValue {
  readonly #contacts: unknown[];
  readonly #common: string;
  #index: Map<string, string> | undefined;

  constructor(value: Json) {
    this.#contacts = Array.isArray(value.contacts) ? value.contacts : [];
    this.#common = commonOf(value);
  }

  /** Returns the members of the value before the item's own list, as JSON text that ends in a comma. */
  around(item: unknown): string {
    const contact = this.#contactOf(item);
    return contact === undefined ? this.#common : `${this.#common}"contacts":[${contact}],`;
  }

  #contactOf(item: unknown): string | undefined {
    if (this.#contacts.length === 0 || !isObject(item)) return undefined;
    this.#index ??= this.#buildIndex();
    for (const field of idFields) {
      const id = item[field];
      const contact = typeof id === 'string' ? this.#index.get(id) : undefined;
      if (contact !== undefined) return contact;
    }
    return this.#contacts.length === 1 ? this.#index.get('') : undefined;
  }

  /**
   * Indexes the contacts in one pass, since a lookup per item would be quadratic. If there is only one contact, it is also
   * stored under ''.
   */
  #buildIndex(): Map<string, string> {
    const index = new Map<string, string>();
    for (const contact of this.#contacts) {
      const text = isObject(contact) ? short(contact) : undefined;
      if (!isObject(contact) || text === undefined) continue;
      if (typeof contact.wa_id === 'string') index.set(contact.wa_id, text);
      if (typeof contact.user_id === 'string') index.set(contact.user_id, text);
      if (this.#contacts.length === 1) index.set('', text);
    }
    return index;
  }
}

function commonOf(value: Json): string {
  const number = isObject(value.metadata) ? value.metadata.phone_number_id : undefined;
  const metadata = short(value.metadata) ?? short({ phone_number_id: number });
  const errors = short(value.errors);
  return [
    '"messaging_product":"whatsapp",',
    metadata === undefined ? '' : `"metadata":${metadata},`,
    errors === undefined ? '' : `"errors":${errors},`,
  ].join('');
}

function short(part: unknown): string | undefined {
  if (part === undefined) return undefined;
  try {
    const text = jsonText(part);
    return text.length <= longestShared ? text : undefined;
  } catch {
    // Too deeply nested to be serialised: this part is dropped, and the items stay.
    return undefined;
  }
}
