import type { Statement, Transaction } from '../../shared/database.port.js';
import { newId } from '../../shared/id.js';
import { cut } from '../../shared/texts.js';
import type { ScopedContext } from '../../shared/use-case.js';
import type { Channel, ChannelProvider } from '../channel.port.js';
import { descriptorOf } from '../provider.port.js';
import { draftStatus, goneStatus } from './message-template.entity.js';
import { placeholdersOf } from './placeholders.js';
import type { VendorTemplate } from './template-source.port.js';

const accountStatement: Statement = {
  name: 'templates.account',
  text: 'select provider, channel, external_id as "externalId", credentials from channel_account where id = $1 and lost_at is null',
};
/**
 * A draft becomes the template that the vendor lists with its name and language, in any regional variant of that language: the
 * vendor's text is the one that is sent.
 */
const adoptStatement: Statement = {
  name: 'templates.adopt-drafts',
  text: `update message_template m set vendor_name = l.vendor_name, language = l.language
    from (select distinct on (t.name, split_part(t.language, '_', 1)) t.* from jsonb_to_recordset($2) as t (vendor_name text, name text, language text)
      order by t.name, split_part(t.language, '_', 1), t.language, t.vendor_name) l
    where m.channel_account_id = $1 and m.status = '${draftStatus}' and m.name = l.name and m.language = split_part(l.language, '_', 1)
      and not exists (select from message_template o where o.channel_account_id = $1 and o.vendor_name = l.vendor_name and o.language = l.language and o.id <> m.id)`,
};
/** Templates that the vendor no longer lists are kept, since messages refer to them. */
const storeStatement: Statement = {
  name: 'templates.store',
  text: `with listed as materialized (
      select * from jsonb_to_recordset($2) as t (id uuid, vendor_name text, vendor_id text, name text, language text, category text, status text, body text, variables text[], unusable text)),
    stored as (
      insert into message_template as m (tenant_id, id, channel_account_id, vendor_name, vendor_id, name, language, category, status, body, variables, unusable)
      select app.tenant(), l.id, $1, l.vendor_name, l.vendor_id, l.name, l.language, l.category, l.status, l.body, l.variables, l.unusable from listed l order by l.vendor_name, l.language
      on conflict (tenant_id, channel_account_id, vendor_name, language) do update set vendor_id = excluded.vendor_id, name = excluded.name, category = excluded.category,
        status = excluded.status, body = excluded.body,
        -- The same placeholders in another order stay as they are: values that wait to be sent were stored in that order.
        variables = case when excluded.variables @> m.variables and excluded.variables <@ m.variables then m.variables else excluded.variables end, unusable = excluded.unusable, updated_at = now(),
        status_at = case when m.status = excluded.status then m.status_at else now() end
      returning id),
    gone as (
      update message_template m set status = '${goneStatus}', status_at = now(), updated_at = now()
      where m.channel_account_id = $1 and m.status not in ('${goneStatus}', '${draftStatus}') and not exists (select from listed l where l.vendor_name = m.vendor_name and l.language = m.language))
    select id from stored`,
};

interface AccountRow {
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  credentials: string;
}
export type FetchedTemplates =
  | { kind: 'listed'; store(tx: Transaction): Promise<string[]> }
  | { kind: 'failed'; reason: string; retry: 'later' | 'never' }
  /** The account's channel has no templates. */
  | { kind: 'none' };

const timeoutMs = 20_000;

/**
 * Asks the vendor for the templates of an account. Returns null if there is no such account. A sandbox account has the templates
 * of the simulator.
 */
export async function fetchTemplates(
  { read, ports }: Pick<ScopedContext, 'read' | 'ports'>,
  accountId: string,
): Promise<FetchedTemplates | null> {
  const [account] = await read.query<AccountRow>(accountStatement, [accountId]);
  if (!account) return null;
  const { channel, externalId } = account;
  const provider = ports.providers[account.provider];
  if (!provider?.templateSource || !descriptorOf(ports.providers, account.provider, channel)?.templates)
    return { kind: 'none' };
  const credentials: Record<string, string> = JSON.parse(ports.secrets.open(account.credentials));
  const list = provider.sendsWith(credentials)
    ? await provider.templateSource.list({ channel, externalId, credentials }, { timeoutMs })
    : { kind: 'listed' as const, templates: provider.simulator.templates?.(channel) ?? [] };
  if (list.kind === 'failed') return list;
  const { templates } = list;
  return { kind: 'listed', store: tx => storeTemplates(tx, accountId, templates) };
}

/**
 * Stores the templates that a vendor lists for an account; those that it no longer lists are marked as deleted. Returns the ids
 * of the listed templates.
 */
export async function storeTemplates(
  tx: Transaction,
  accountId: string,
  templates: readonly VendorTemplate[],
): Promise<string[]> {
  // The statement can store only one of two templates with the same name and language.
  const byKey = new Map(templates.map(each => [`${each.vendorName}\n${each.language}`, each]));
  const rows = [...byKey.values()].map(template => ({
    id: newId(),
    vendor_name: cut(template.vendorName, 'vendorId'),
    vendor_id: template.vendorId,
    name: cut(template.name, 'vendorId'),
    language: cut(template.language, 'code'),
    category: cut(template.category, 'code'),
    status: cut(template.status, 'code'),
    body: cut(template.body, 'sentMessage'),
    variables: placeholdersOf(template.body),
    unusable: template.unusable,
  }));
  const listed = JSON.stringify(rows);
  await tx.query(adoptStatement, [accountId, listed]);
  return (await tx.query<{ id: string }>(storeStatement, [accountId, listed])).map(({ id }) => id);
}
