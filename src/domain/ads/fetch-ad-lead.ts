import { z } from 'zod';
import { readAnsweredFields, readCustomFields } from '../custom-fields/index.js';
import { scoreLeadByModel, writeLead, writtenLeadAudit } from '../leads/index.js';
import type { AuditTrail } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { cut } from '../shared/texts.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { findAdPage } from './ad-accounts.js';
import { keepCampaign, keyOfAdLead } from './ad-rows.js';
import type { AdAnswer, AdLead } from './ad-source.port.js';
import './ad-source.port.js';
import { adTexts } from './ads.texts.js';
import { readAnswers } from './read-answers.js';

const timeoutMs = 20_000;
/** The `source` of a lead that comes from an advertisement. */
const adLeadSource = 'META_ADS';

const known: Statement = { name: 'ads.known-lead', text: 'select id from ad_lead where key = $1' };
/** Of two transactions with the same lead, the second waits for the first and inserts nothing. */
const claim: Statement = {
  name: 'ads.claim-lead',
  text: `insert into ad_lead (tenant_id, id, account_id, key, campaign_id, form_id, sent_at) values (app.tenant(), $1, $2, $3, $4, $5, $6)
    on conflict do nothing returning id`,
};
const settle: Statement = { name: 'ads.settle-lead', text: 'update ad_lead set lead_id = $2 where id = $1' };
const ledgerBody: Statement = { name: 'ads.ledger-body', text: 'select body from inbound_event where id = $1' };

/**
 * Asks the vendor for the answers of a form that was sent from an advertisement, and creates its lead once. Throws if the answers cannot
 * be read: the job is retried for hours, then it is listed among the failed jobs, from where it can be run again.
 */
export const fetchAdLead = longUseCase({
  name: 'ads.fetch-lead',
  permission: 'ad-lead:fetch',
  input: z.object({ accountId: z.uuid(), adLeadId: z.string(), eventId: z.uuid().nullish() }),
  audit: writtenLeadAudit,
  async run(context, { accountId, adLeadId, eventId }) {
    const page = await findAdPage(context, accountId);
    const key = keyOfAdLead(accountId, adLeadId);
    if (!page || (await context.read.query(known, [key])).length > 0) return;
    const { account, source, live } = page;
    const answer = live
      ? await source.lead(account, adLeadId, { timeoutMs })
      : simulated(await bodyOf(context, eventId), body => source.simulated(body));
    if (!answer) return;
    if (answer.kind === 'failed') throw new Error(`The form’s answers could not be read: ${answer.reason}`);
    const written = await context.transaction((tx, audit) => store(context, tx, audit, accountId, key, answer.found));
    if (written?.message) await scoreLeadByModel(context, written.leadId, written.message);
  },
});

async function bodyOf({ read }: ScopedContext, eventId: string | null | undefined): Promise<Buffer | null> {
  const [row] = eventId ? await read.query<{ body: Buffer }>(ledgerBody, [eventId]) : [];
  return row?.body ?? null;
}

/** Reads a sandbox lead: there is no vendor to ask, so the webhook's body is the only source. */
function simulated(body: Buffer | null, read: (body: Buffer) => AdLead | null): AdAnswer<AdLead> | null {
  const found = body && read(body);
  return found ? { kind: 'found', found } : null;
}

async function store(
  { clock, scope }: ScopedContext,
  tx: Transaction,
  audit: AuditTrail<typeof writtenLeadAudit>,
  accountId: string,
  key: string,
  lead: AdLead,
): Promise<{ leadId: string; message: string | null } | null> {
  const campaignId = lead.campaign && (await keepCampaign(tx, accountId, lead.campaign));
  const id = newId();
  const values = [id, accountId, key, campaignId, lead.formId, lead.createdAt];
  if ((await tx.query(claim, values)).length === 0) {
    audit.nothing();
    return null;
  }
  const { locale, language, settings } = await loadTenant(tx, scope.tenantId);
  const fields = await readCustomFields(tx, 'LEAD');
  const { name, city, company, phone, email, ...read } = readAnswers(lead.answers, {
    mapping: settings.ads.answers,
    fields,
    locale,
  });
  const { values: customFields, others } = await readAnsweredFields(tx, 'LEAD', read.fields);
  const notes = [...read.notes, ...others.map(({ label: question, answer }) => ({ question, answer }))];
  const message = cut(notes.map(({ question, answer }) => `${question}: ${answer}`).join('\n'), 'notes') || null;
  const { leadId } = await writeLead(
    { tx, now: clock.now(), audit },
    {
      name: name ?? email ?? phone ?? adTexts(language, 'unnamed'),
      reach: { phone, email },
      city,
      company,
      source: adLeadSource,
      message,
      tags: [],
      customFields,
      sellerId: null,
      joins: true,
    },
  );
  await tx.query(settle, [id, leadId]);
  return { leadId, message };
}
