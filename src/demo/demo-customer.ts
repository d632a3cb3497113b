import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { DemoAccount } from './demo-accounts.js';
import type { DemoShop } from './demo-shop.js';

const messageSchema = z.object({
  id: z.string(),
  direction: z.enum(['INBOUND', 'OUTBOUND']),
  author: z.string(),
  body: z.string(),
  quickReplies: z.array(z.string()),
  status: z.string(),
  error: z.string().nullable(),
  sandbox: z.boolean(),
  seller: z.object({ displayName: z.string() }).nullable(),
});
export type ThreadMessage = z.output<typeof messageSchema>;
const conversationSchema = z.object({
  id: z.string(),
  status: z.enum(['BOT', 'HUMAN', 'WAITING', 'CLOSED']),
  channel: z.string(),
  contact: z.object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    consents: z.array(z.object({ messageId: z.string().nullable(), optedOut: z.boolean(), marketing: z.boolean() })),
  }),
  seller: z.object({ displayName: z.string() }).nullable(),
  routing: z
    .object({ destination: z.string(), priority: z.number(), reasoning: z.string(), createdAt: z.coerce.date() })
    .nullable(),
  lead: z
    .object({
      score: z.number().nullable(),
      temperature: z.string().nullable(),
      classification: z.object({ reasoning: z.string(), recommendedAction: z.string() }).nullable(),
    })
    .nullable(),
  messages: z.object({ nodes: z.array(messageSchema) }),
});
export type Thread = z.output<typeof conversationSchema>;
const eventSchema = z.object({
  status: z.string(),
  reason: z.string().nullable(),
  receivedAt: z.coerce.date(),
  message: z
    .object({
      id: z.string(),
      providerMessageId: z.string().nullable(),
      intent: z.object({ primary: z.string(), confidence: z.number() }).nullable(),
      sentiment: z.object({ label: z.string(), score: z.number(), churnRisk: z.number() }).nullable(),
      conversation: conversationSchema,
    })
    .nullable(),
});
type LedgerEvent = z.output<typeof eventSchema>;
const answerSchema = z.object({
  data: z.object({ inboundEvents: z.object({ nodes: z.array(eventSchema) }) }).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

const threadFields = `id status channel contact { name phone consents { messageId optedOut marketing } } seller { displayName } routing { destination priority reasoning createdAt }
  lead { score temperature classification { reasoning recommendedAction } }
  messages(last: 20) { nodes { id direction author body quickReplies status error sandbox seller { displayName } } }`;
const ledgerDocument = `query Ledger { inboundEvents(first: 30) { nodes { status reason receivedAt
  message { id providerMessageId intent { primary confidence } sentiment { label score churnRisk } conversation { ${threadFields} } } } } }`;
const refusalSchema = z.object({
  errors: z.array(
    z.object({ extensions: z.object({ code: z.literal('RATE_LIMITED'), retryAfterSeconds: z.number() }) }),
  ),
});
const threadDocument = `query Thread($id: ID!) { conversation(id: $id) { ${threadFields} } }`;
const threadAnswer = z.object({ data: z.object({ conversation: conversationSchema.nullable() }).nullish() });

const adLeadSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  inquiry: z.string().nullable(),
  lastActivityAt: z.string().nullable(),
  score: z.number().nullable(),
  temperature: z.string().nullable(),
  contact: z.object({ phone: z.string().nullable() }),
});
export type AdLead = z.output<typeof adLeadSchema>;
const adLeadsDocument = `query AdLeads($number: String!) { leads(first: 20, filter: { search: $number }) { nodes {
  id name inquiry lastActivityAt score temperature contact { phone } } } }`;
const adLeadsAnswer = z.object({ data: z.object({ leads: z.object({ nodes: z.array(adLeadSchema) }) }).nullish() });

/** A lead form that was sent. */
export interface SentForm {
  /** 200 once it is stored. */
  status: number;
  text: string;
  /** When each lead that the customer had before was last active, by its id. */
  before: ReadonlyMap<string, string | null>;
}

/** The result of a message that a customer sent. */
export interface Outcome {
  /** `done`: the jobs of the message have ended, or it needed none. `pending`: the timeout came first. */
  state: 'done' | 'pending';
  /** Null until a job has processed the webhook. */
  message: NonNullable<LedgerEvent['message']> | null;
  /** The routing decision about this message; null if a person had the conversation, and while it is pending. */
  routing: Thread['routing'];
  /** The wish to get no more messages, or to get them again, that the message consists of. It is not judged, and at most confirmed. */
  consent: Thread['contact']['consents'][number] | null;
  answer: ThreadMessage | null;
}

/** Thrown if nothing answers at Embudo's address, or another program does. */
export class NotRunning extends Error {
  override name = 'NotRunning';
}

/** The first look comes after this time, and each later one a fifth later, so that a long wait stays within the shop's rate limit. */
const firstLookMs = 200;
const lookAtLeastEveryMs = 2_000;
const requestMs = 10_000;

/** A customer of a demo shop, who writes through its signed webhook and reads the result over GraphQL. */
export class DemoCustomer {
  private conversationId: string | null = null;

  constructor(
    private readonly shop: Pick<DemoShop, 'base' | 'serviceToken'>,
    /** The account to which the customer writes. */
    private readonly account: DemoAccount,
    /** The customer's phone number, digits only. */
    readonly number: string,
    readonly name: string,
  ) {}

  /** Sends a text. Returns the provider's message id and the HTTP status, which is 200 once the message is stored. */
  async write(text: string): Promise<{ id: string; status: number }> {
    const { number, name, account } = this;
    const {
      providerMessageId: id,
      url,
      headers,
      body,
    } = account.simulator.textMessage(account, { number, name }, text);
    return { id, status: await this.post({ url, headers, body }) };
  }

  /** Sends a lead form of an advertisement. Null if the account has no forms. */
  async sendForm(text: string): Promise<SentForm | null> {
    const { number, name, account } = this;
    const form = account.simulator.adForm?.(account, { number, name }, text);
    if (!form) return null;
    const before = new Map((await this.leads()).map(({ id, lastActivityAt }) => [id, lastActivityAt]));
    return { status: await this.post(form), text, before };
  }

  /** Waits for the lead that the form became, or the customer's open lead to which it was added (`joined`); null on timeout. */
  async adLeadOf({ text, before }: SentForm, withinMs: number): Promise<(AdLead & { joined: boolean }) | null> {
    for await (const isLast of looks(withinMs)) {
      const lead = (await this.leads()).find(
        ({ id, inquiry, lastActivityAt }) => inquiry?.endsWith(text) && before.get(id) !== lastActivityAt,
      );
      if (lead) return { ...lead, joined: before.has(lead.id) };
      if (isLast) break;
    }
    return null;
  }

  private async leads(): Promise<AdLead[]> {
    const { data } = adLeadsAnswer.parse(await this.ask(adLeadsDocument, { number: this.number }));
    return (data?.leads.nodes ?? []).filter(({ contact }) => contact.phone === `+${this.number}`);
  }

  /** Throws NotRunning if nothing answers, or if the server does not know the shop. */
  async reachable(): Promise<void> {
    await this.ledger();
  }

  /** Waits until the jobs of the message have ended, or until the timeout. */
  async outcomeOf(id: string, withinMs: number): Promise<Outcome> {
    let outcome = pending;
    for await (const isLast of looks(withinMs)) {
      outcome = outcomeIn(await this.ledger(), id);
      if (outcome.message) this.conversationId = outcome.message.conversation.id;
      if (outcome.state === 'done' || isLast) break;
    }
    return outcome;
  }

  /** Returns the conversation in its current state; null until a first message has been processed. */
  async thread(): Promise<Thread | null> {
    if (!this.conversationId) return null;
    const answer = threadAnswer.parse(await this.ask(threadDocument, { id: this.conversationId }));
    return answer.data?.conversation ?? null;
  }

  private post({
    url,
    headers,
    body,
  }: {
    url: string;
    headers: Record<string, string>;
    body: Buffer;
  }): Promise<number> {
    return this.reach(async () => {
      const signal = AbortSignal.timeout(requestMs);
      const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body), signal });
      await answer.arrayBuffer();
      return answer.status;
    });
  }

  private async ledger(): Promise<LedgerEvent[]> {
    const { data, errors } = answerSchema.parse(await this.ask(ledgerDocument, {}));
    if (!data) throw new NotRunning(`The graph refused: ${errors?.[0]?.message ?? 'it said nothing'}`);
    return data.inboundEvents.nodes;
  }

  /** Asks the graph, and asks again where it refuses because of too many requests, after the time that it names. */
  private async ask(query: string, variables: object): Promise<unknown> {
    for (;;) {
      const answer = await this.askOnce(query, variables);
      const { data: refused } = refusalSchema.safeParse(answer);
      if (!refused?.errors[0]) return answer;
      await pause(refused.errors[0].extensions.retryAfterSeconds * 1_000);
    }
  }

  private async askOnce(query: string, variables: object): Promise<unknown> {
    return this.reach(async () => {
      const response = await fetch(`${this.shop.base}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.shop.serviceToken}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(requestMs),
      });
      return response.json();
    });
  }

  private async reach<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // Compared by name, because fetch may throw errors of another realm, for which instanceof is false.
      const { name } = error as Error;
      if (name === 'SyntaxError') throw new NotRunning(`Something else than Embudo answers at ${this.shop.base}.`);
      if (name !== 'TypeError' && name !== 'TimeoutError') throw error;
      throw new NotRunning(
        `Embudo does not answer at ${this.shop.base}. Start it with npm start, in another terminal.`,
      );
    }
  }
}

/** Yields when to look, at once and then less and less often; true for the last time, once the timeout is over. */
async function* looks(withinMs: number): AsyncGenerator<boolean, void> {
  const deadline = performance.now() + withinMs;
  for (let waitMs = firstLookMs; ; waitMs = Math.min(waitMs * 1.2, lookAtLeastEveryMs)) {
    yield performance.now() >= deadline;
    await pause(waitMs);
  }
}

const pending: Outcome = { state: 'pending', message: null, routing: null, consent: null, answer: null };

/** Returns the outcome of the message with this provider id. */
function outcomeIn(events: LedgerEvent[], id: string): Outcome {
  const event = events.find(({ message }) => message?.providerMessageId === id);
  if (!event?.message) return pending;
  const { message } = event;
  const { conversation } = message;
  const { routing } = conversation;
  // The newest decision is about this message or about an earlier one.
  const own = routing && routing.createdAt >= event.receivedAt ? routing : null;
  // Compared by ids, which begin with the time of storing: the time of sending is told in whole seconds, so the answer to an earlier
  // message may be shown below this one.
  const later = conversation.messages.nodes.filter(each => each.id > message.id);
  const consent = conversation.contact.consents.find(({ messageId }) => messageId === message.id);
  if (consent) {
    const answer = later.find(each => each.author === 'SYSTEM') ?? null;
    const state = answer && isUnsent(answer) ? 'pending' : 'done';
    return { state, message, routing: null, consent, answer };
  }
  const decided = own !== null || message.intent !== null;
  if (!decided) return { ...pending, message };
  const answer = later.find(each => each.author === 'AI_AGENT') ?? null;
  const willAnswer = own?.destination === 'CHATBOT' && conversation.status === 'BOT';
  const sent = answer !== null && !isUnsent(answer);
  return { state: sent || !willAnswer ? 'done' : 'pending', message, routing: own, consent: null, answer };
}

const isUnsent = ({ status }: ThreadMessage) => status === 'QUEUED' || status === 'UNKNOWN';
