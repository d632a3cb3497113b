import type { Making, Row } from './making.js';

/** Creates message campaigns, each with its own contacts. */
export async function populateCampaigns(
  { random, insert, make, maybe, time, text }: Making,
  {
    accounts,
    contacts,
    messages,
    templates,
    users,
  }: {
    accounts: readonly { id: string }[];
    contacts: Row[];
    messages: Row[];
    templates: Row[];
    users: { id: string }[];
  },
): Promise<void> {
  const campaigns = await insert(
    'campaign',
    make(6, () => ({
      user_id: random.pick(users).id,
      name: text(),
      status: random.pick(['SCHEDULED', 'RUNNING', 'DONE', 'STOPPED']),
      channel_account_id: random.pick(accounts).id,
      template_id: maybe(random.pick(templates).id),
      body: text(),
      variables: [],
      subject: maybe(text()),
      language: maybe('es'),
      versions: maybe([{ language: 'en', templateId: null, body: text(), variables: [], subject: null }]) ?? [],
      total: random.int(1, 9),
      starts_at: time(),
      stop_reason: maybe(random.pick(['BY_PERSON', 'MANY_FAILED'])),
      created_at: time(),
      finished_at: maybe(time()),
    })),
  );
  await insert(
    'campaign_recipient',
    make(60, index => ({
      campaign_id: campaigns[index % campaigns.length]?.id,
      contact_id: contacts[index % contacts.length]?.id,
      status: random.pick(['WAITING', 'SENT', 'LEFT_OUT']),
      reason: maybe(text()),
      message_id: maybe(random.pick(messages).id),
      not_before: time(),
      decided_at: maybe(time()),
      created_at: time(),
    })),
  );
}
