import { inPhoneChannels } from '../shared/channels.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { storedFormsOf } from '../shared/phone.js';
import type { MatchReason } from './contact-match.entity.js';

/** A phone number and an e-mail address that a contact claims to have, as stored. */
interface ClaimedReach {
  phone: string | null;
  email: string | null;
}

/** The two ids are ordered, so that two contacts match only once, in whichever order they are given. */
const propose: Statement = {
  name: 'match.propose',
  text: `insert into contact_match (id, tenant_id, contact_id, other_id, reason)
    select $1, app.tenant(), least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4 where $2::uuid <> $3::uuid
    on conflict (tenant_id, contact_id, other_id) do nothing`,
};
/** Contacts that have this number or address, in their row or as an address they write from. */
const findAlikeContacts: Statement = {
  name: 'match.alike',
  text: `select c.id, case when c.phone = any ($2) then 'PHONE' when c.email = $3 then 'EMAIL' else a.reason end as reason
    from (
      select id, null as reason from contact where phone = any ($2)
      union all select id, null from contact where email = $3
      union all select contact_id, 'PHONE' from channel_identity where channel in ${inPhoneChannels} and address = any ($2)
      union all select contact_id, 'EMAIL' from channel_identity where channel = 'EMAIL' and address = $3) a
    join contact c on c.id = a.id where c.id <> $1 and c.merged_into is null and c.erased_at is null order by c.created_at, c.id limit 5`,
};
const dismiss: Statement = {
  name: 'match.dismiss',
  text: 'update contact_match set dismissed_at = now() where id = $1 and dismissed_at is null returning id',
};

/** Records that two contacts may be the same person, unless that was recorded before. */
export async function proposeMatch(
  tx: Transaction,
  contactId: string,
  otherId: string,
  reason: MatchReason,
): Promise<void> {
  await tx.query(propose, [newId(), contactId, otherId, reason]);
}

/** Proposes as matches the other contacts with the phone number or e-mail address that a contact claims to have without proof. */
export async function proposeMatches(
  tx: Transaction,
  contactId: string,
  { phone, email }: ClaimedReach,
): Promise<void> {
  if (!phone && !email) return;
  const found = await tx.query<{ id: string; reason: MatchReason }>(findAlikeContacts, [
    contactId,
    phone ? storedFormsOf(phone) : [],
    email,
  ]);
  for (const { id, reason } of found) await proposeMatch(tx, contactId, id, reason);
}

const proposeUnseen: Statement = {
  name: 'match.propose-unseen',
  text: 'select reason from app.propose_matches($1, $2, $3) as reason',
};

/**
 * Proposes as matches the other contacts with a phone number or e-mail address that a user typed in for a contact, including contacts that
 * the user may not see. Returns the two values, each null if another contact has it.
 */
export async function proposeMatchesOfTypedReach(
  tx: Transaction,
  contactId: string,
  { phone, email }: ClaimedReach,
): Promise<ClaimedReach> {
  if (!phone && !email) return { phone, email };
  const found = await tx.query<{ reason: MatchReason }>(proposeUnseen, [
    contactId,
    phone ? storedFormsOf(phone) : [],
    email,
  ]);
  const others = new Set(found.map(({ reason }) => reason));
  return { phone: others.has('PHONE') ? null : phone, email: others.has('EMAIL') ? null : email };
}

/** Marks a proposal to merge as refused. Returns its id, or null if there is no open one. */
export async function dismissMatch(tx: Transaction, matchId: string): Promise<string | null> {
  const [dismissed] = await tx.query<{ id: string }>(dismiss, [matchId]);
  return dismissed?.id ?? null;
}
