import { z } from 'zod';
import type { TemplateList, TemplateSource } from '../../domain/conversations/templates/template-source.port.js';
import { getJson } from '../channel-wire/get-json.js';
import { failed, readTemplatePages } from '../channel-wire/template-pages.js';
import { readWhatsAppTemplate } from '../whatsapp/whatsapp.templates.js';
import { graphVersion } from './graph.send.js';

const pageSchema = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string().optional() }).optional() })
    .optional(),
});
const grantsSchema = z.object({
  data: z.object({
    granular_scopes: z.array(z.object({ scope: z.string(), target_ids: z.array(z.string()).optional() })),
  }),
});
const numbersSchema = z.object({ data: z.array(z.object({ id: z.string() })) });
const fields = 'id,name,language,status,category,components';

/**
 * Lists the templates of the business account that a number belongs to. Meta does not say to which account a number belongs: it
 * is named in the credentials, otherwise it is found among the accounts that the token may manage.
 */
export class MetaTemplates implements TemplateSource {
  readonly #url: string;

  /** `baseUrl` is the address of the Graph API, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#url = `${baseUrl.replace(/\/+$/, '')}/${graphVersion}`;
  }

  async list(
    { externalId, credentials: { accessToken = '', businessAccountId } }: Parameters<TemplateSource['list']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): Promise<TemplateList> {
    if (!/^[\x21-\x7e]+$/.test(accessToken)) return failed(400, 'the account has no usable accessToken', []);
    const until = Date.now() + timeoutMs;
    const asked = { headers: { authorization: `Bearer ${accessToken}` }, timeoutMs };
    const found = businessAccountId ? [businessAccountId] : await this.#accountsOf(accessToken, asked);
    if (!Array.isArray(found)) return found;
    const account = found.length === 1 ? found[0] : await this.#ownerOf(externalId, found, asked);
    if (account === undefined)
      return failed(404, 'the token manages no business account with this number: give its businessAccountId', []);
    const first = `${this.#url}/${encodeURIComponent(account)}/message_templates?fields=${fields}&limit=100`;
    return readTemplatePages(first, { ...asked, timeoutMs: until - Date.now(), secrets: [accessToken] }, json => {
      const page = pageSchema.safeParse(json);
      if (!page.success) return null;
      const { data, paging } = page.data;
      const after = paging?.next ? paging.cursors?.after : undefined;
      return {
        templates: data.flatMap(each => readWhatsAppTemplate(each) ?? []),
        // Never the address in the answer, which would receive the token.
        next: after ? `${first}&after=${encodeURIComponent(after)}` : null,
      };
    });
  }

  /** Returns the business accounts that the token may manage. */
  async #accountsOf(
    token: string,
    asked: { headers: Record<string, string>; timeoutMs: number },
  ): Promise<string[] | TemplateList> {
    const answer = await getJson(`${this.#url}/debug_token?input_token=${encodeURIComponent(token)}`, asked);
    if (answer.kind === 'failed') return failed(answer.status, answer.reason, [token]);
    const grants = grantsSchema.safeParse(answer.json);
    if (!grants.success) return failed(null, 'the answer does not say what the token may manage', [token]);
    const management = grants.data.data.granular_scopes.find(({ scope }) => scope === 'whatsapp_business_management');
    return (management?.target_ids ?? []).filter(id => /^\d{1,40}$/.test(id)).slice(0, 20);
  }

  async #ownerOf(
    number: string,
    accounts: readonly string[],
    asked: { headers: Record<string, string>; timeoutMs: number },
  ): Promise<string | undefined> {
    for (const account of accounts) {
      const answer = await getJson(`${this.#url}/${account}/phone_numbers?fields=id&limit=100`, asked);
      const numbers = answer.kind === 'json' ? numbersSchema.safeParse(answer.json).data?.data : undefined;
      if (numbers?.some(({ id }) => id === number)) return account;
    }
    return undefined;
  }
}
