import type { Statement, Transaction } from '../../shared/database.port.js';
import { newId } from '../../shared/id.js';
import { languages } from '../../shared/translations.js';
import { templateOf } from '../../tenants/index.js';
import { draftStatus } from './message-template.entity.js';
import { placeholdersOf } from './placeholders.js';

const industryStatement: Statement = {
  name: 'templates.industry',
  text: 'select industry from tenant where id = app.tenant()',
};
/** An account that the tenant has connected again already has templates: no draft is added for a name and language that exist. */
const draftStatement: Statement = {
  name: 'templates.draft',
  text: `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
    select app.tenant(), d.id, $1, d.name, d.name, d.language, d.category, '${draftStatus}', d.body, d.variables
    from jsonb_to_recordset($2) as d (id uuid, name text, language text, category text, body text, variables text[])
    where not exists (select from message_template m where m.channel_account_id = $1 and m.name = d.name and split_part(m.language, '_', 1) = d.language)
    order by d.name, d.language`,
};

/** Adds the default texts of the tenant's line of business to a new account as drafts, in each language, for the provider to approve. */
export async function draftTemplates(tx: Transaction, accountId: string): Promise<void> {
  const [tenant] = await tx.query<{ industry: string | null }>(industryStatement);
  const { messages } = templateOf(tenant?.industry);
  const drafts = messages.flatMap(({ name, category, body }) =>
    languages.map(language => ({
      id: newId(),
      name,
      language,
      category,
      body: body[language],
      variables: placeholdersOf(body[language]),
    })),
  );
  await tx.query(draftStatement, [accountId, JSON.stringify(drafts)]);
}
