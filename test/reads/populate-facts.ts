import type { Making, Row } from './making.js';

type Kept = (Row & { id: string })[];

/** Creates facts about contacts, from every source and in every state. */
export async function populateFacts(
  { random, insert, make, maybe, owner, time, text }: Making,
  { contacts, messages, users }: { contacts: Kept; messages: Kept; users: readonly { id: string }[] },
): Promise<void> {
  await insert(
    'contact_fact',
    make(120, index => ({
      contact_id: random.pick(contacts).id,
      seller_id: owner(),
      field: random.pick(['NAME', 'CITY', 'JOB_TITLE', 'WEBSITE']),
      value: text(),
      value_key: `value ${index}`,
      source: random.pick(['MESSAGE', 'SIGNATURE', 'WEBSITE', 'LOOKUP']),
      source_url: maybe('https://example.test/'),
      message_id: maybe(random.pick(messages).id),
      certainty: random.pick(['SURE', 'LIKELY']),
      state: random.pick(['FILLED', 'SUGGESTED', 'ACCEPTED', 'DISMISSED', 'UNDONE']),
      previous_value: maybe(text()),
      settled_by: maybe(random.pick(users).id),
      settled_at: maybe(time()),
      found_at: time(),
    })),
  );
}
