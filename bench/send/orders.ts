import { deflateSync } from 'node:zlib';
import type pg from 'pg';
import type { Sending, SendingAccount } from './accounts.js';
import { ask } from './ask.js';

const kinds = ['text', 'quick-replies', 'media', 'template'] as const;
export type OrderKind = (typeof kinds)[number];

/** A conversation of the test, and what can be sent in it. */
export interface Thread {
  conversationId: string;
  tenantId: string;
  provider: string;
  channel: string;
  /** Null if the channel has none. */
  template: { id: string; variables: string[] } | null;
}

/** A request to the API, and the message that it promised to send. */
export interface Order {
  kind: OrderKind;
  thread: Thread;
  messageId: string;
}

const peopleOf = 6;
const greeting = 'Hola, ¿a qué hora abren los sábados?';

/** Makes people write to every account by signed webhooks, and waits until each has a conversation. */
export async function openThreads(owner: pg.Pool, accounts: readonly SendingAccount[]): Promise<Thread[]> {
  for (const [index, account] of accounts.entries())
    for (let person = 0; person < peopleOf; person++) {
      const { headers, body } = account.writes(1_000 + index * peopleOf + person, greeting);
      const answer = await fetch(account.webhookUrl, { method: 'POST', headers, body: new Uint8Array(body) });
      if (!answer.ok)
        throw new Error(`${account.provider} ${account.channel}: a message was answered ${answer.status}`);
    }
  for (;;) {
    const { rows } = await owner.query<Thread>(threadsOf);
    if (rows.length >= accounts.length * peopleOf) return rows;
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

/** Only conversations of this run: the people of the demo data wrote days ago, and have other numbers. */
const threadsOf = `select v.id as "conversationId", v.tenant_id as "tenantId", a.provider, a.channel,
    (select json_build_object('id', t.id, 'variables', t.variables) from message_template t
      where t.tenant_id = v.tenant_id and t.channel_account_id = a.id and t.status = 'APPROVED' and t.unusable is null order by t.name limit 1) as template
  from conversation v join channel_account a on a.tenant_id = v.tenant_id and a.id = v.channel_account_id
  where v.created_at > now() - interval '1 hour'
    and exists (select from message m where m.tenant_id = v.tenant_id and m.conversation_id = v.id and m.body = '${greeting}')
    and a.provider <> 'FORM' order by v.tenant_id, a.provider, a.channel, v.id`;

const sendMessage = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message } } }`;
const sendTemplate = `mutation ($input: SendTemplateInput!) { sendTemplate(input: $input) { message { id } userErrors { code message } } }`;
const uploadMedia = `mutation ($input: UploadMediaInput!) { uploadMedia(input: $input) { media { id } userErrors { code message } } }`;

interface Sent {
  message: { id: string } | null;
  userErrors: { code: string; message: string }[];
}

/** Orders messages of all kinds as a person at a console does, some of them concurrently. Each has a text of its own. */
export class Orders {
  readonly placed: Order[] = [];

  constructor(
    private readonly url: string,
    private readonly threads: readonly Thread[],
    private readonly tokens: Sending['tokens'],
    private readonly random: () => number,
  ) {}

  async place(count: number, atOnce: number): Promise<void> {
    let next = 0;
    const plans = Array.from({ length: count }, (_, n) => {
      const thread = this.threads[n % this.threads.length];
      if (!thread) throw new Error('nobody has written');
      return { thread, kind: this.kindFor(thread) };
    });
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let n = next++; n < count; n = next++) {
          const plan = plans[n];
          if (plan) this.placed.push({ ...plan, messageId: await this.order(plan.kind, plan.thread, n) });
        }
      }),
    );
  }

  private kindFor({ channel, template }: Thread): OrderKind {
    const drawn = this.random();
    if (drawn < 0.15 && template) return 'template';
    // SMS and e-mail have no buttons, and SMS is sent without files here.
    if (drawn < 0.3 && ['MESSENGER', 'INSTAGRAM'].includes(channel)) return 'quick-replies';
    return drawn > 0.85 && channel !== 'SMS' ? 'media' : 'text';
  }

  private async order(kind: OrderKind, thread: Thread, n: number): Promise<string> {
    const token = this.tokens.get(thread.tenantId) ?? '';
    const { conversationId, template } = thread;
    const idempotencyKey = `bench-${n}`;
    const body = `Mensaje ${n} de la prueba`;
    if (kind === 'template' && template) {
      const variables = Object.fromEntries(template.variables.map(name => [name, `prueba ${n}`]));
      const input = { conversationId, templateId: template.id, variables, idempotencyKey };
      const { data, errors } = await ask<{ sendTemplate: Sent }>({ url: this.url, token }, sendTemplate, input);
      return idOf(data?.sendTemplate, errors, kind, thread);
    }
    const mediaIds = kind === 'media' ? [await this.upload(token, n)] : undefined;
    const quickReplies = kind === 'quick-replies' ? ['Sí', 'No'] : undefined;
    const input = { conversationId, body, idempotencyKey, mediaIds, quickReplies };
    const { data, errors } = await ask<{ sendMessage: Sent }>({ url: this.url, token }, sendMessage, input);
    return idOf(data?.sendMessage, errors, kind, thread);
  }

  private async upload(token: string, n: number): Promise<string> {
    const file = { path: 'input.file', bytes: picture(n), type: 'image/png', name: `foto-${n}.png` };
    const place = { url: this.url, token };
    const { data, errors } = await ask<{ uploadMedia: { media: { id: string } | null } }>(
      place,
      uploadMedia,
      { file: null },
      file,
    );
    const id = data?.uploadMedia.media?.id;
    if (!id) throw new Error(`a file was not taken: ${JSON.stringify(errors)} ${JSON.stringify(data)}`);
    return id;
  }
}

function idOf(sent: Sent | undefined, errors: unknown, kind: OrderKind, { provider, channel }: Thread): string {
  if (sent?.message) return sent.message.id;
  throw new Error(`${kind} to ${provider} ${channel}: ${JSON.stringify(sent?.userErrors ?? errors)}`);
}

/** The head of a PNG, followed by unique bytes. */
const picture = (n: number): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    deflateSync(Buffer.from(`foto ${n}`)),
    Buffer.alloc(200, n % 251),
  ]);
