import { beforeEach, describe, expect, it } from '@jest/globals';
import { aChannelAccount } from '../../testing/index.js';
import { newId } from '../shared/id.js';
import { remindContact } from './remind-contact.js';
import { begins, hour, morning, remindedContacts } from './reminded-contact.fixture.js';

const { embudo, given, sql, at, wroteAt, anAppointment, hasTemplates, reminders } = await remindedContacts({
  says: 'Do you have drills?',
});
beforeEach(async () => {
  await sql(`update lead_intent set language = 'en' where tenant_id = $1`, [given.shop.tenant.id]);
});
const remind = async () => remindContact(at(morning), { appointmentId: await anAppointment(begins), hours: 24 });

/** A conversation by SMS in which only the business wrote, later than the customer wrote on WhatsApp. */
async function wroteOnlyBySms(): Promise<void> {
  const sms = await aChannelAccount(embudo, given.shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
  await sql(
    `insert into channel_identity (id, tenant_id, contact_id, channel, address) values ($1, $2, $3, 'SMS', '+50688887777')`,
    [newId(), given.shop.tenant.id, given.contactId],
  );
  await sql(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, last_message_at)
     values ($1, $2, $3, $4, 'SMS', 'BOT', $5)`,
    [newId(), given.shop.tenant.id, given.contactId, sms.id, new Date(morning - hour / 2)],
  );
}

describe('a reminder', () => {
  it('goes where the customer wrote last, in their language, also if the business wrote elsewhere since', async () => {
    await wroteOnlyBySms();
    await remind();
    expect(await reminders()).toMatchObject([
      { channel: 'WHATSAPP', body: expect.stringMatching(/^A reminder of your appointment/) },
    ]);
  });

  it('is the template in the language that the customer writes', async () => {
    await wroteAt(morning - 30 * hour);
    await hasTemplates();
    await remind();
    expect(await reminders()).toMatchObject([
      { channel: 'WHATSAPP', body: expect.stringMatching(/^Hello Ana, your appointment is [A-Z][a-z]+day/) },
    ]);
  });

  it.each([
    ['es', /^Hola cliente, su cita es/],
    ['en', /^Hello customer, your appointment is/],
  ])('has a word for a contact without a name, in the language of the template (%s)', async (language, said) => {
    await sql('update contact set name = null where id = $1', [given.contactId]);
    await sql('update lead_intent set language = $2 where tenant_id = $1', [given.shop.tenant.id, language]);
    await wroteAt(morning - 30 * hour);
    await hasTemplates();
    await remind();
    expect(await reminders()).toMatchObject([{ channel: 'WHATSAPP', body: expect.stringMatching(said) }]);
  });

  it('takes that word from the language of the template, not from that of the text', async () => {
    await sql('update contact set name = null where id = $1', [given.contactId]);
    await wroteAt(morning - 30 * hour);
    await hasTemplates();
    await sql(`delete from message_template where tenant_id = $1 and language = 'en'`, [given.shop.tenant.id]);
    await remind();
    expect(await reminders()).toMatchObject([{ body: expect.stringMatching(/^Hola cliente,/) }]);
  });

  it('names the seller who attends, and nobody where that seller has left', async () => {
    await sql(`update seller set display_name = 'Marta' where id = $1`, [given.shop.seller.sellerId]);
    await remind();
    await sql('update seller set active = false where id = $1', [given.shop.seller.sellerId]);
    const another = await anAppointment(new Date(begins.getTime() + hour));
    await remindContact(at(morning + hour), { appointmentId: another, hours: 24 });
    const business = given.shop.tenant.name;
    expect((await reminders()).map(({ body }) => body.split(':')[0])).toEqual([
      `A reminder of your appointment with Marta of ${business}`,
      `A reminder of your appointment with ${business}`,
    ]);
  });
});
