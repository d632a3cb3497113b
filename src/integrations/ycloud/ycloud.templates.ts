import { z } from 'zod';
import type { TemplateList, TemplateSource } from '../../domain/conversations/templates/template-source.port.js';
import { getJson } from '../channel-wire/get-json.js';
import { failed, readTemplatePages } from '../channel-wire/template-pages.js';
import { readWhatsAppTemplate } from '../whatsapp/whatsapp.templates.js';
import { ownNumber } from './ycloud.split.js';

const pageSize = 100;
const maxNumberPages = 10;
const pageSchema = z.object({
  items: z.array(z.looseObject({ wabaId: z.string().optional(), officialTemplateId: z.string().optional() })),
});
const numbersSchema = z.object({
  items: z.array(z.object({ phoneNumber: z.string().catch(''), wabaId: z.string().optional() })),
});

/**
 * Lists the templates of the business account that a number belongs to. YCloud's key gives access to the templates of all its
 * business accounts.
 */
export class YCloudTemplates implements TemplateSource {
  readonly #url: string;

  /** `baseUrl` is the address of YCloud's API, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#url = `${baseUrl.replace(/\/+$/, '').replace(/\/v2$/, '')}/v2/whatsapp`;
  }

  async list(
    { externalId, credentials: { apiKey = '' } }: Parameters<TemplateSource['list']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): Promise<TemplateList> {
    if (!/^[\x21-\x7e]+$/.test(apiKey)) return failed(400, 'the account has no usable apiKey', []);
    const until = Date.now() + timeoutMs;
    const asked = { headers: { 'x-api-key': apiKey }, timeoutMs };
    let own: { wabaId?: string | undefined } | undefined;
    for (let page = 1, isLast = false; !own && !isLast && page <= maxNumberPages; page++) {
      const url = `${this.#url}/phoneNumbers?page=${page}&limit=${pageSize}`;
      const numbers = await getJson(url, { ...asked, timeoutMs: until - Date.now() });
      if (numbers.kind === 'failed') return failed(numbers.status, numbers.reason, [apiKey]);
      const { items = [] } = numbersSchema.safeParse(numbers.json).data ?? {};
      own = items.find(({ phoneNumber }) => ownNumber(phoneNumber) === externalId);
      isLast = items.length < pageSize;
    }
    const wabaId = own?.wabaId;
    if (!wabaId) return failed(404, 'YCloud does not list this number for this apiKey', [apiKey]);
    let page = 1;
    const pageUrl = () =>
      `${this.#url}/templates?page=${page}&limit=${pageSize}&filter.wabaId=${encodeURIComponent(wabaId)}`;
    return readTemplatePages(pageUrl(), { ...asked, timeoutMs: until - Date.now(), secrets: [apiKey] }, json => {
      const read = pageSchema.safeParse(json);
      if (!read.success) return null;
      const { items } = read.data;
      const mine = items.filter(item => item.wabaId === undefined || item.wabaId === wabaId);
      page += 1;
      return {
        templates: mine.flatMap(item => readWhatsAppTemplate({ ...item, id: item.officialTemplateId }) ?? []),
        next: items.length === pageSize ? pageUrl() : null,
      };
    });
  }
}
