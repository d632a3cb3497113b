import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { DemoShop } from './demo-shop.js';
import { postSigned, whatsAppText } from './send-test-message.js';

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
  contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
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

const threadFields = `id status contact { name phone } seller { displayName } routing { destination priority reasoning createdAt }
  lead { score temperature classification { reasoning recommendedAction } }
  messages(last: 20) { nodes { id direction author body quickReplies status error sandbox seller { displayName } } }`;
const ledgerDocument = `query Ledger { inboundEvents(first: 30) { nodes { status reason receivedAt
  message { id providerMessageId intent { primary confidence } sentiment { label score churnRisk } conversation { ${threadFields} } } } } }`;
const threadDocument = `query Thread($id: ID!) { conversation(id: $id) { ${threadFields} } }`;
const threadAnswer = z.object({ data: z.object({ conversation: conversationSchema.nullable() }).nullish() });

/** What became of a message that a customer sent. */
export interface Outcome {
  /** `done` where nothing more will come of it by itself; `pending` where the time was up first. */
  state: 'done' | 'pending';
  /** Null until the webhook has been read. */
  message: NonNullable<LedgerEvent['message']> | null;
  /** The decision on this message; null where the conversation was not the agent's, and while it is pending. */
  routing: Thread['routing'];
  answer: ThreadMessage | null;
}

/** Nobody listens where Embudo should be, or somebody else does. */
export class NotRunning extends Error {
  override name = 'NotRunning';
}

const everyMs = 200;
const requestMs = 10_000;

/** A customer of a demo shop: writes through its signed webhook, and looks at what comes of it through the graph. */
export class DemoCustomer {
  private conversationId: string | null = null;

  constructor(
    private readonly shop: DemoShop,
    /** The customer's number, digits alone. */
    readonly number: string,
    readonly name: string,
  ) {}

  /** Sends a text. Gives the id that the vendor's webhook names it by, and the status of the answer, 200 where it is stored. */
  async write(text: string): Promise<{ id: string; status: number }> {
    const id = `wamid.demo-${randomUUID()}`;
    const { webhookUrl, appSecret, phoneNumberId } = this.shop;
    const body = whatsAppText(phoneNumberId, this.number, this.name, text, id);
    const status = await this.reach(() => postSigned(webhookUrl, appSecret, body, requestMs));
    return { id, status };
  }

  /** Throws NotRunning where nobody answers, or the graph does not know the shop. */
  async reachable(): Promise<void> {
    await this.ledger();
  }

  /** Waits until nothing more will come of the message by itself, or the time is up. */
  async outcomeOf(id: string, withinMs: number): Promise<Outcome> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const outcome = outcomeIn(await this.ledger(), id);
      if (outcome.message) this.conversationId = outcome.message.conversation.id;
      if (outcome.state === 'done' || performance.now() >= deadline) return outcome;
      await pause(everyMs);
    }
  }

  /** The conversation as it is now; null before the first message has been read. */
  async thread(): Promise<Thread | null> {
    if (!this.conversationId) return null;
    const answer = threadAnswer.parse(await this.ask(threadDocument, { id: this.conversationId }));
    return answer.data?.conversation ?? null;
  }

  private async ledger(): Promise<LedgerEvent[]> {
    const { data, errors } = answerSchema.parse(await this.ask(ledgerDocument, {}));
    if (!data) throw new NotRunning(`The graph refused: ${errors?.[0]?.message ?? 'it said nothing'}`);
    return data.inboundEvents.nodes;
  }

  private async ask(query: string, variables: object): Promise<unknown> {
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
      // By their names: fetch throws errors that may come from another realm.
      const { name } = error as Error;
      if (name === 'SyntaxError') throw new NotRunning(`Something else than Embudo answers at ${this.shop.base}.`);
      if (name !== 'TypeError' && name !== 'TimeoutError') throw error;
      throw new NotRunning(
        `Embudo does not answer at ${this.shop.base}. Start it with npm start, in another terminal.`,
      );
    }
  }
}

/** What the ledger tells of the message with the vendor's id. Exported for its spec. */
export function outcomeIn(events: LedgerEvent[], id: string): Outcome {
  const event = events.find(({ message }) => message?.providerMessageId === id);
  const nothing: Outcome = { state: 'pending', message: null, routing: null, answer: null };
  if (!event?.message) return nothing;
  const { message } = event;
  const { conversation } = message;
  const { routing } = conversation;
  // The newest decision is on this message, or on one before it.
  const own = routing && routing.createdAt >= event.receivedAt ? routing : null;
  const decided = own !== null || message.intent !== null;
  if (!decided) return { ...nothing, message };
  const thread = conversation.messages.nodes;
  const later = thread.slice(thread.findIndex(each => each.id === message.id) + 1);
  const answer = later.find(each => each.author === 'AI_AGENT') ?? null;
  const willAnswer = own?.destination === 'CHATBOT' && conversation.status === 'BOT';
  const sent = answer !== null && answer.status !== 'QUEUED' && answer.status !== 'UNKNOWN';
  return { state: sent || !willAnswer ? 'done' : 'pending', message, routing: own, answer };
}
