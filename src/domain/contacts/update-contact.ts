import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { isId } from '../shared/id.js';
import { readLanguageTag } from '../shared/language-tag.js';
import { text } from '../shared/texts.js';
import { timeZoneOf } from '../shared/time-zone.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { announceContacts } from './announce-contacts.js';
import { changeReach } from './change-reach.js';
import { Contact } from './contact.entity.js';
import { lockContact } from './lock-order.js';
import { refuseErased } from './refuse-erased.js';

/** The fields that can be changed, apart from phone and e-mail. An empty text clears the field. */
const changes = z.object({
  name: text('name').nullish(),
  city: text('phrase').nullish(),
  company: text('name').nullish(),
  birthday: z.iso.date().nullish(),
  language: text('code').nullish(),
  timezone: text('code').nullish(),
  vip: z.boolean().nullish(),
});
const changeable = Object.keys(changes.shape) as (keyof typeof changes.shape)[];

/** Changes a contact's fields: omitted fields stay, null clears. Returns the contact's id. */
export const updateContact = useCase({
  name: 'contacts.update-contact',
  permission: 'contact:update',
  input: changes.extend({
    contactId: z.string(),
    phone: text('phone').nullish(),
    email: text('email').nullish(),
  }),
  audit: {
    'contact.updated': {
      subject: 'contact',
      personal: {
        contactId: ({ id }: Contact) => id,
        shows: (contact: Contact) => Object.fromEntries(changeable.map(name => [name, contact[name]])),
      },
    },
  },
  async run({ tx, clock, scope, audit }, { contactId, phone, email, ...input }) {
    const { locale } = await loadTenant(tx, scope.tenantId);
    if (!isId(contactId)) throw noContact();
    if (input.language) input.language = languageFrom(input.language);
    // Tomorrow in UTC is already today in some time zones.
    if (input.birthday && Date.parse(input.birthday) > clock.now().getTime() + dayMs)
      throw new DomainError('INVALID', 'The birthday cannot be in the future. Enter the date of birth.', ['birthday']);
    if (input.timezone) input.timezone = zoneFrom(input.timezone);
    const reach = await changeReach(tx, contactId, { phone, email }, locale);
    await lockContact(tx, contactId);
    const contact = await tx.em.findOne(Contact, { id: contactId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!contact) throw noContact();
    await refuseErased(tx, contact.id, 'contactId');
    audit['contact.updated'].beforeAndAfter(contact, { personal: reach });
    const shown = () => changeable.map(name => contact[name]);
    const before = shown();
    for (const [name, value] of Object.entries(input))
      if (value !== undefined) Object.assign(contact, { [name]: name === 'vip' ? value === true : value || null });
    contact.updatedAt = clock.now();
    // Saving unchanged values records no event: otherwise each deal of the contact would cause a webhook.
    if (!isDeepStrictEqual(before, shown()) || !isDeepStrictEqual(reach?.before, reach?.after))
      await announceContacts(tx, [contact.id]);
    return contact.id;
  },
});

/** Language and time zone decide what a contact is sent and when, so neither may be an invalid text. */
function languageFrom(text: string): string {
  const language = readLanguageTag(text);
  if (language === null) throw new DomainError('INVALID', 'Enter a language such as es or pt-BR.', ['language']);
  return language;
}
function zoneFrom(text: string): string {
  const timezone = timeZoneOf(text);
  if (timezone === null)
    throw new DomainError('INVALID', 'Unknown time zone. Enter one such as America/Panama (IANA).', ['timezone']);
  return timezone;
}

const noContact = () => new DomainError('NOT_FOUND', 'Contact not found.', ['contactId']);
