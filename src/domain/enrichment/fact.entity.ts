import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const factFields = [
  'NAME',
  'COMPANY',
  'EMAIL',
  'PHONE',
  'FURTHER_PHONE',
  'CITY',
  'COUNTRY',
  'BIRTHDAY',
  'LANGUAGE',
  'JOB_TITLE',
  'TAX_ID',
  'WEBSITE',
  'ADDRESS',
  'DESCRIPTION',
  'LINE_TYPE',
] as const;
export type FactField = (typeof factFields)[number];
export const factSources = ['MESSAGE', 'SIGNATURE', 'PHONE_NUMBER', 'EMAIL_DOMAIN', 'WEBSITE', 'LOOKUP'] as const;
export type FactSource = (typeof factSources)[number];
export const factCertainties = ['SURE', 'LIKELY'] as const;
export type FactCertainty = (typeof factCertainties)[number];
export const factStates = ['FILLED', 'SUGGESTED', 'ACCEPTED', 'DISMISSED', 'UNDONE'] as const;
export type FactState = (typeof factStates)[number];

/** Something that was found about a contact. */
export const ContactFact = defineEntity({
  name: 'ContactFact',
  tableName: 'contact_fact',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    field: p.text().$type<FactField>(),
    value: p.text(),
    source: p.text().$type<FactSource>(),
    /** The address of the website that told it. */
    sourceUrl: p.text().strictNullable(),
    messageId: p.uuid().strictNullable(),
    certainty: p.text().$type<FactCertainty>(),
    state: p.text().$type<FactState>(),
    /** What the contact's field held before a person accepted the fact. */
    previousValue: p.text().strictNullable(),
    settledBy: p.uuid().strictNullable(),
    settledAt: p.datetime().strictNullable(),
    foundAt: p.datetime(),
  },
});
export type ContactFact = InferEntity<typeof ContactFact>;

/** A fact before it is stored. */
export interface FoundFact {
  field: FactField;
  value: string;
  source: FactSource;
  certainty: FactCertainty;
  messageId?: string;
  sourceUrl?: string;
}
/** The facts of a text, before it is known which message it belongs to. */
export type Told = Pick<FoundFact, 'field' | 'value' | 'certainty'>;
