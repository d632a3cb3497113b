import { ArgsType, Field, ID, Int } from 'type-graphql';
import { type HitKind, type SearchHitRow, type SearchKind, searchKinds } from '../../domain/search/index.js';
import { enumOf } from '../enum-of.js';
import { windowOnSql } from '../read/window.js';

const SearchKindEnum = enumOf('SearchKind', 'The kinds of things that can be searched.', searchKinds, {
  PERSON: 'Contacts, leads and customers: names, phone numbers, e-mail addresses and companies.',
  MESSAGE: 'Text written or spoken in conversations.',
  OPPORTUNITY: 'Titles of opportunities.',
  PRODUCT: 'Names and codes of products.',
  CASE: 'Numbers and subjects of cases.',
});

const hit = windowOnSql<SearchHitRow>('f');
const nullOtherwise = 'null where the hit has none';

@hit.Type('SearchHit', { description: 'A search hit.' })
export class SearchHit {
  @hit.Column(() => String, {
    description:
      'Its kind: `CUSTOMER`, `LEAD` or `CONTACT` for a person, who is shown once, as the first of these that applies; `MESSAGE`, `OPPORTUNITY`, `PRODUCT` or `CASE`.',
  })
  kind!: HitKind;

  @hit.Column(() => ID, { description: 'The id of that customer, lead, contact, message and so on.' })
  id!: string;

  @hit.Column(() => String, {
    description: 'Its name or title; for a message, the name of the contact.',
  })
  title!: string;

  @hit.Column(() => String, {
    nullable: true,
    description:
      'A line that shows why it matches: the text of the message around the words, or how to reach the person; null if there is none.',
  })
  snippet!: string | null;

  @hit.One('Contact', {
    by: 'contactId',
    nullable: true,
    description: `The person, or the sender or recipient of the message; ${nullOtherwise}.`,
  })
  contact?: unknown;

  @hit.One('Lead', {
    by: 'leadId',
    nullable: true,
    description: `The newest lead of the person, or the lead that it belongs to; ${nullOtherwise}.`,
  })
  lead?: unknown;

  @hit.One('Customer', { by: 'customerId', nullable: true, description: `The customer; ${nullOtherwise}.` })
  customer?: unknown;

  @hit.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: `The conversation of the message or the case; ${nullOtherwise}.`,
  })
  conversation?: unknown;

  @hit.One('Message', { by: 'messageId', nullable: true, description: `The message; ${nullOtherwise}.` })
  message?: unknown;

  @hit.One('Opportunity', { by: 'opportunityId', nullable: true, description: `The opportunity; ${nullOtherwise}.` })
  opportunity?: unknown;

  @hit.One('Product', { by: 'productId', nullable: true, description: `The product; ${nullOtherwise}.` })
  product?: unknown;

  @hit.One('Case', { by: 'caseId', nullable: true, description: `The case; ${nullOtherwise}.` })
  case?: unknown;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'The search text, in Spanish or English, with or without accents: words, or a part of a name, of a phone number or of an address.',
  })
  text!: string;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'The maximum number of hits, 1 to 100.' })
  first!: number | null;

  @Field(() => [SearchKindEnum], {
    nullable: true,
    description: 'Only these kinds; omit it for all. An empty list finds nothing.',
  })
  kinds?: SearchKind[] | null;
}
