import { z } from 'zod';
import type { AdAccount, AdAnswer, AdLead, AdSource, AdSpend } from '../../domain/ads/index.js';
import { cleanJson, cleanText } from '../../domain/shared/text.js';
import { getJson } from '../channel-wire/get-json.js';
import { graphVersion } from './graph.send.js';
import { leadChange } from './lead.read.js';
import type { MetaHosts } from './meta.hosts.js';

/** What a credential that is an id of Meta's must be. */
export const asksForDigits = 'Enter the digits of the id as Meta shows it.';
/** The id of an advertising account, with or without the `act_` that the Graph API puts in front. */
export const adAccountId = z
  .string()
  .trim()
  .refine(text => /^(act_)?\d{5,30}$/.test(text), asksForDigits);

const digits = z.string().regex(/^\d{1,40}$/);
const optionalId = digits.nullish().catch(null);
const optionalText = z.string().nullish().catch(null);
/** Answers are lists; for some kinds of questions they are a single text. */
const answersSchema = z
  .array(
    z.object({
      name: z.string(),
      values: z.union([
        z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String)),
        z.string().transform(one => [one]),
      ]),
    }),
  )
  .catch([]);
const leadSchema = z.object({
  id: digits,
  created_time: z.string().transform((text, issues) => {
    const at = new Date(text);
    if (!Number.isNaN(at.getTime())) return at;
    issues.addIssue('no time');
    return z.NEVER;
  }),
  form_id: optionalId,
  campaign_id: optionalId,
  campaign_name: optionalText,
  field_data: answersSchema,
});
const count = z.union([z.string(), z.number()]).transform(Number).pipe(z.int().min(0)).catch(0);
const spendSchema = z.object({
  campaign_id: digits,
  campaign_name: optionalText,
  spend: z.union([z.string().regex(/^\d{1,15}(\.\d{1,10})?$/), z.number().min(0).transform(String)]),
  impressions: count,
  clicks: count,
  date_start: z.iso.date(),
  account_currency: z.string().regex(/^[A-Z]{3}$/),
});
const pageSchema = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string().optional() }).optional() })
    .optional(),
});
const idSchema = z.object({ id: digits });

const leadFields = 'id,created_time,form_id,campaign_id,campaign_name,field_data';
const mostPages = 100;
const mostForms = 500;

/**
 * Reads leads of forms and the costs of campaigns from the Graph API. Addresses in an answer are never followed, because they
 * would receive the token.
 */
export class MetaAds implements AdSource {
  readonly #url: string;

  constructor({ baseUrl }: Pick<MetaHosts, 'baseUrl'>) {
    this.#url = `${baseUrl.replace(/\/+$/, '')}/${graphVersion}`;
  }

  async lead({ credentials }: AdAccount, id: string, { timeoutMs }: { timeoutMs: number }): Promise<AdAnswer<AdLead>> {
    const asked = requestOptionsFor(credentials.accessToken, timeoutMs);
    if (!asked) return failed('the account has no usable accessToken');
    const answer = await getJson(`${this.#url}/${encodeURIComponent(id)}?fields=${leadFields}`, asked);
    if (answer.kind === 'failed') return failed(answer.reason, asked.token);
    const lead = leadSchema.safeParse(cleanJson(answer.json));
    return lead.success && lead.data.id === id
      ? { kind: 'found', found: adLead(lead.data) }
      : failed('the answer is no lead');
  }

  async leadsSince(
    { externalId, credentials }: AdAccount,
    { since, knownForms }: { since: Date; knownForms: readonly string[] },
    { timeoutMs }: { timeoutMs: number },
  ): Promise<AdAnswer<string[]>> {
    const asked = requestOptionsFor(credentials.accessToken, timeoutMs);
    if (!asked) return failed('the account has no usable accessToken');
    const listed = await this.#pages(
      `${this.#url}/${encodeURIComponent(externalId)}/leadgen_forms?fields=id&limit=100`,
      asked,
      idSchema,
    );
    // A token may be allowed to read the leads of forms but not to list the forms. Then the forms are used that have already
    // brought a lead.
    const forms = listed.kind === 'found' ? listed.found.map(({ id }) => id) : knownForms;
    if (listed.kind === 'failed' && forms.length === 0) return listed;
    const filtering = JSON.stringify([
      { field: 'time_created', operator: 'GREATER_THAN', value: Math.floor(since.getTime() / 1000) },
    ]);
    const leads: string[] = [];
    for (const form of forms.slice(0, mostForms)) {
      const url = `${this.#url}/${encodeURIComponent(form)}/leads?fields=id&limit=100&filtering=${encodeURIComponent(filtering)}`;
      const found = await this.#pages(url, asked, idSchema);
      if (found.kind === 'failed') return found;
      leads.push(...found.found.map(({ id }) => id));
    }
    return { kind: 'found', found: [...new Set(leads)] };
  }

  async spend(
    { credentials }: AdAccount,
    { from, to }: { from: string; to: string },
    { timeoutMs }: { timeoutMs: number },
  ): Promise<AdAnswer<AdSpend[]> | null> {
    const account = adAccountId.safeParse(credentials.adAccountId).data?.replace('act_', '');
    if (account === undefined) return null;
    const asked = requestOptionsFor(credentials.adsToken || credentials.accessToken, timeoutMs);
    if (!asked) return failed('the account has no usable adsToken');
    const range = encodeURIComponent(JSON.stringify({ since: from, until: to }));
    const fields = 'campaign_id,campaign_name,spend,impressions,clicks,account_currency';
    const url = `${this.#url}/act_${account}/insights?level=campaign&fields=${fields}&time_increment=1&time_range=${range}&limit=500`;
    const found = await this.#pages(url, asked, spendSchema);
    return found.kind === 'failed' ? found : { kind: 'found', found: found.found.map(adSpend) };
  }

  simulated(body: Buffer): AdLead | null {
    const root = simulatedSchema.safeParse(JSON.parse(body.toString('utf8'))).data;
    const value = root?.entry[0]?.changes[0]?.value;
    return value ? adLead(value) : null;
  }

  /** Returns every element of a list, page after page. One unreadable element fails the whole request: it may be the wanted one. */
  async #pages<T>(first: string, asked: Asked, schema: z.ZodType<T>): Promise<AdAnswer<T[]>> {
    const found: T[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const url = after === undefined ? first : `${first}&after=${encodeURIComponent(after)}`;
      const answer = await getJson(url, { headers: asked.headers, timeoutMs: asked.until - Date.now() });
      if (answer.kind === 'failed') return failed(answer.reason, asked.token);
      const page = pageSchema.safeParse(answer.json);
      const rows = page.success ? z.array(schema).safeParse(cleanJson(page.data.data)) : null;
      if (!page.success || !rows?.success) return failed('the answer is no such list');
      found.push(...rows.data);
      after = page.data.paging?.next ? page.data.paging.cursors?.after : undefined;
      if (after === undefined) return { kind: 'found', found };
    }
    return failed('the list has too many pages');
  }
}

const simulatedSchema = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        leadChange.extend({
          value: leadSchema
            .omit({ id: true, created_time: true })
            .extend({ leadgen_id: digits, created_time: z.number().transform(seconds => new Date(seconds * 1000)) })
            .transform(({ leadgen_id: id, ...value }) => ({ ...value, id })),
        }),
      ),
    }),
  ),
});

const adLead = (lead: z.output<typeof leadSchema>): AdLead => ({
  id: lead.id,
  createdAt: lead.created_time,
  formId: lead.form_id ?? null,
  campaign: lead.campaign_id ? { id: lead.campaign_id, name: lead.campaign_name ?? '' } : null,
  answers: lead.field_data.map(({ name, values }) => ({ question: name, values })),
});

/** Converts a row. The Graph API writes some amounts with more digits than their currency has; the extra digits are zeros. */
const adSpend = (row: z.output<typeof spendSchema>): AdSpend => ({
  campaign: { id: row.campaign_id, name: row.campaign_name ?? '' },
  day: row.date_start,
  spend: row.spend,
  currency: row.account_currency,
  impressions: row.impressions,
  clicks: row.clicks,
});

interface Asked {
  token: string;
  headers: Record<string, string>;
  timeoutMs: number;
  until: number;
}
/**
 * Returns the request's settings, or null for an unusable token. Only visible ASCII is allowed, since Node's error about any
 * other character in a header would quote the token.
 */
const requestOptionsFor = (token: string | undefined, timeoutMs: number): Asked | null =>
  token && /^[\x21-\x7e]+$/.test(token)
    ? { token, headers: { authorization: `Bearer ${token}` }, timeoutMs, until: Date.now() + timeoutMs }
    : null;

const failed = (reason: string, secret = ''): { kind: 'failed'; reason: string } => ({
  kind: 'failed',
  reason: cleanText(secret ? reason.replaceAll(secret, '[secret]') : reason),
});
