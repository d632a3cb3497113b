import { foldName } from '../../src/domain/shared/fold.js';
import type { TestUser } from '../../src/testing/index.js';
import { type Kept, type Making, names, objects } from './making.js';

/** Creates agents, contacts with their addresses and consents, and leads with their scores and changes. */
export async function populateContacts(
  { random, insert, make, maybe, owner, time, text, list }: Making,
  users: TestUser[],
): Promise<{ contacts: Kept[]; leads: Kept[] }> {
  const agents = await insert(
    'agent_profile',
    make(4, () => ({
      name: random.pick(names),
      personality: text(),
      system_prompt: text(),
      capabilities: list(),
      skills: list(),
      regions: list(),
      active: random.chance(0.5),
      created_at: time(),
    })),
  );
  const contacts = await insert(
    'contact',
    make(90, index => ({
      seller_id: owner(),
      name: maybe(random.pick(names)),
      phone: maybe(`+5076${String(index).padStart(7, '0')}`),
      email: maybe(`C${index}@Example.test`),
      city: maybe('Colón'),
      company: maybe(random.pick(names)),
      opted_out: random.chance(0.2),
      no_marketing_channels: random.chance(0.2) ? ['WHATSAPP'] : [],
      language: maybe(random.pick(['es', 'en', 'pt-BR'])),
      timezone: maybe('America/Panama'),
      vip: random.chance(0.2),
      created_at: time(),
      updated_at: time(),
    })),
  );
  await insert(
    'channel_identity',
    make(140, index => ({
      contact_id: random.pick(contacts).id,
      seller_id: owner(),
      channel: random.pick(['WHATSAPP', 'EMAIL', 'WEB']),
      address: `address ${index}`,
      created_at: time(),
    })),
  );
  await insert(
    'consent_record',
    make(60, index => ({
      contact_id: random.pick(contacts).id,
      seller_id: owner(),
      opted_out: random.chance(0.5),
      channel: maybe(random.pick(['WHATSAPP', 'SMS'])),
      source: random.pick(['CONTACT', 'VENDOR', 'PERSON']),
      reason: text(),
      marketing_list: maybe('preferences'),
      recorded_at: new Date(Date.UTC(2026, 2, 1, 0, index)),
    })),
  );
  const leads = await insert(
    'lead',
    make(150, index => {
      const name = maybe(random.pick(names));
      const score = maybe(random.int(0, 100));
      return {
        contact_id: random.pick(contacts).id,
        seller_id: owner(),
        agent_profile_id: maybe(random.pick(agents).id),
        name,
        name_key: foldName(name),
        source: random.pick(['Feria', 'referido', 'WEB del año', '']),
        status: random.pick(['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'WON', 'LOST', 'NURTURING']),
        score,
        temperature: score === null ? null : random.pick(['HOT', 'WARM', 'COLD']),
        tags: list(),
        custom_fields: random.pick(objects),
        created_at: time(),
        // times that Postgres can store but GraphQL cannot represent: the answer must be the error that resolvers give
        updated_at: index < 3 ? ['infinity', '-infinity', '10000-01-01T00:00:00Z'][index] : time(),
        last_activity_at: maybe(time()),
      };
    }),
  );
  // Uses no random numbers, so that the other data stays the same.
  await insert(
    'field_change',
    make(120, index => ({
      // As the triggers store it: a change of a lead's field has the lead's contact and seller.
      ...(index % 3 === 1
        ? { contact_id: leads[index]?.contact_id, lead_id: leads[index]?.id, seller_id: leads[index]?.seller_id }
        : {
            contact_id: contacts[index % contacts.length]?.id,
            lead_id: null,
            seller_id: contacts[index % contacts.length]?.seller_id,
          }),
      field: ['name', 'status', 'customFields.talla', 'customFields.gone'][index % 4],
      old_value: index % 2 === 0 ? null : `before ${index}`,
      new_value: index % 5 === 0 ? null : `after ${index}`,
      changed_by: index % 7 === 0 ? null : users[index % users.length]?.id,
      changed_at: new Date(Date.UTC(2026, 3, 1, 0, index)),
    })),
  );
  await insert(
    'lead_classification',
    make(260, () => {
      const [urgency, decision, budget, fit] = [
        random.int(0, 30),
        random.int(0, 25),
        random.int(0, 25),
        random.int(0, 20),
      ];
      return {
        lead_id: random.pick(leads).id,
        seller_id: owner(),
        score: urgency + decision + budget + fit,
        temperature: random.pick(['HOT', 'WARM', 'COLD']),
        urgency,
        decision_power: decision,
        budget,
        fit,
        reasoning: text(),
        recommended_action: text(),
        signals: list(),
        provider: 'local',
        model: 'm',
        prompt_version: 'p',
        latency_ms: random.int(0, 9_999),
        cost_usd: 0,
        fallback: random.chance(0.1),
        created_at: time(),
      };
    }),
  );
  return { contacts, leads };
}
