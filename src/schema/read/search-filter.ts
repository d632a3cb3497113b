import { isRareSearch, patternsOf, searchedWords } from '../../domain/shared/search.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import type { Filter } from './filter.js';

export interface SearchTargets {
  /** SQL for the row's own searched text, folded, and the letter of its kind in app.search_entry. */
  own?: { text: (alias: string) => string; kind: string };
  /** The column with the contact's id, and SQL for the contact's searched text. */
  contact?: { column: string; text: (alias: string) => string };
}

/**
 * SQL for how a contact is reached, folded: the phone number, e-mail address and company of its row, then what else leads to it, such as
 * the number of a contact that was merged into it.
 */
export const reachKey = (contact: string): string => `${contact}.reach_key || E'\\n' || ${contact}.further_key`;

/** SQL for what a contact is called and how it is reached, folded. */
export const personKey = (contact: string): string => `${contact}.name_key || E'\\n' || ${reachKey(contact)}`;

/** Matches rows that contain all words of the given text, in any order, ignoring case and accents; a phone number is one word. */
export const search = (description: string, { own, contact }: SearchTargets): Filter => ({
  name: 'search',
  type: () => String,
  description,
  conditionsFor(given: string, { alias }) {
    const texts = [
      ...(own ? [own.text(alias)] : []),
      ...(contact
        ? [`(select ${contact.text('contact')} from contact where contact.id = ${alias}.${contact.column})`]
        : []),
    ];
    return searchedWords(given).map(terms => ({
      sql: sqlWith([patternsOf(terms)], patterns => {
        const each = texts.map(text => `${text} like any (${patterns})`).join(' or ');
        return texts.length > 1 ? `(${each})` : each;
      }),
      finder: [{ op: 'search' as const, kind: own?.kind ?? null, contact: contact?.column ?? null, value: terms }],
      isSelective: isRareSearch(terms),
    }));
  },
});

/** Matches opportunities by their title or by their contact, which is that of their lead or customer. */
export const searchOfSales = (description: string): Filter => ({
  name: 'search',
  type: () => String,
  description,
  conditionsFor: (given: string, { alias }) =>
    searchedWords(given).map(terms => ({
      sql: sqlWith(
        [patternsOf(terms)],
        // A scalar sub-select is evaluated for the rows of the walk; for "exists" all leads and customers would be hashed.
        patterns => `(${alias}.title_key like any (${patterns})
          or (select ${personKey('contact')} from lead join contact on contact.id = lead.contact_id where lead.id = ${alias}.lead_id) like any (${patterns})
          or (select ${personKey('contact')} from customer join contact on contact.id = customer.contact_id where customer.id = ${alias}.customer_id) like any (${patterns}))`,
      ),
      finder: [{ op: 'listed' as const, in: 'sale' as const, value: terms }],
      isSelective: isRareSearch(terms),
    })),
});
