import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { changeReach } from './change-reach.js';
import { Contact } from './contact.entity.js';
import { lockContact } from './lock-order.js';

/** What can be changed of a contact beside how they are reached: an empty text clears. */
const changes = z.object({
  name: text('name').nullish(),
  city: text('phrase').nullish(),
  company: text('name').nullish(),
  birthday: z.iso.date().nullish(),
});

/** Changes what is given of a person or company: omitted keeps, null clears. Gives the id. */
export const updateContact = useCase({
  name: 'contacts.update-contact',
  permission: 'contact:update',
  input: changes.extend({
    contactId: z.string(),
    phone: text('phone').nullish(),
    email: text('email').nullish(),
  }),
  async run(context, { contactId, phone, email, ...input }) {
    const { tx, clock, scope } = context;
    const { locale } = await loadTenant(tx, scope.tenantId);
    if (!isId(contactId)) throw noContact();
    const reach = await changeReach(tx, contactId, { phone, email }, locale);
    await lockContact(tx, contactId);
    const contact = await tx.em.findOne(Contact, { id: contactId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!contact) throw noContact();
    const before = changedOf(contact);
    for (const [name, value] of Object.entries(input))
      if (value !== undefined) Object.assign(contact, { [name]: value || null });
    contact.updatedAt = clock.now();
    await recordAudit(tx, context, {
      action: 'contact.updated',
      subjectType: 'contact',
      subjectId: contact.id,
      personal: {
        contactId: contact.id,
        before: { ...before, ...reach?.before },
        after: { ...changedOf(contact), ...reach?.after },
      },
    });
    return contact.id;
  },
});

const noContact = () => new DomainError('NOT_FOUND', 'There is no such contact.', ['contactId']);
const changedOf = (contact: Contact) =>
  Object.fromEntries(Object.keys(changes.shape).map(name => [name, contact[name as keyof typeof changes.shape]]));
