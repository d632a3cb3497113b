import { z } from 'zod';
import type {
  TemplateList,
  TemplateSource,
  VendorTemplate,
} from '../../domain/conversations/templates/template-source.port.js';
import { failed, readTemplatePages } from '../channel-wire/template-pages.js';

const optionalText = z.string().nullish().catch(null);
const contentSchema = z.object({
  sid: z.string().min(1),
  friendly_name: optionalText,
  language: z.string().catch(''),
  types: z.record(z.string(), z.unknown()).catch({}),
  approval_requests: z
    .object({ name: optionalText, category: optionalText, status: optionalText })
    .nullish()
    .catch(null),
});
const pageSchema = z.object({
  contents: z.array(z.unknown()),
  meta: z.object({ next_page_url: optionalText }).optional(),
});
const bodySchema = z.object({ body: z.string() });
/** Kinds of content in which only the text has to be filled. */
const plainKinds = new Set(['twilio/text', 'twilio/quick-reply', 'twilio/call-to-action', 'whatsapp/card']);

/** Lists the contents of a Twilio account with their WhatsApp approval. A send names a content by its id, since names may repeat. */
export class TwilioTemplates implements TemplateSource {
  readonly #url: string;

  /** `baseUrl` replaces https://api.twilio.com. There, contents have a separate host. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#url = baseUrl.replace(/\/+$/, '').replace('://api.twilio.com', '://content.twilio.com');
  }

  list(
    { credentials: { accountSid = '', authToken = '' } }: Parameters<TemplateSource['list']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): Promise<TemplateList> {
    if (!accountSid || !authToken)
      return Promise.resolve(failed(400, 'the account has no valid accountSid and authToken', []));
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    const path = `${this.#url}/v1/ContentAndApprovals`;
    return readTemplatePages(
      `${path}?PageSize=100`,
      { headers: { authorization }, timeoutMs, secrets: [authToken, authorization] },
      json => {
        const page = pageSchema.safeParse(json);
        if (!page.success) return null;
        return {
          templates: page.data.contents.flatMap(each => readContent(each) ?? []),
          next: nextOf(path, page.data.meta?.next_page_url),
        };
      },
    );
  }
}

/** Returns the address of the next page. Only the query of the address in the answer is used, because the host would receive the token. */
function nextOf(path: string, url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  return `${path}${new URL(url).search}`;
}

function readContent(json: unknown): VendorTemplate | null {
  const read = contentSchema.safeParse(json);
  if (!read.success) return null;
  const { sid, friendly_name: friendlyName, language, types, approval_requests: approval } = read.data;
  const [kind = '', content] = Object.entries(types)[0] ?? [];
  const body = bodySchema.safeParse(content).data?.body ?? '';
  const name = approval?.name || friendlyName || sid;
  return {
    vendorName: sid,
    vendorId: sid,
    name,
    language,
    category: (approval?.category || 'UNKNOWN').toUpperCase(),
    status: (approval?.status || 'UNSUBMITTED').toUpperCase(),
    body,
    unusable:
      plainKinds.has(kind) && body !== '' ? null : `it is of the type ${kind || 'content'}, which needs more than text`,
  };
}
