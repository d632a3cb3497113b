import { type AdLead, DemoCustomer, type Outcome } from '../demo/demo-customer.js';
import type { DemoShop } from '../demo/demo-shop.js';
import { ForeseenError } from '../processes.js';
import { coloursFor } from './colours.js';
import { chooseAccount, chooseShop, customerNumber } from './demo-shop-choice.js';
import { outcomeText } from './outcome-text.js';
import { positive, readWords } from './words.js';

const usualNumber = '50688887777';
const usualSeconds = 20;

/** `npx embudo send`: sends a signed test message to a demo shop and prints the result. */
export async function send(args: string[]): Promise<void> {
  const { values, positionals } = readWords(
    args,
    {
      from: { type: 'string' },
      shop: { type: 'string' },
      provider: { type: 'string' },
      channel: { type: 'string' },
      timeout: { type: 'string' },
      json: { type: 'boolean' },
      'no-wait': { type: 'boolean' },
    },
    { text: true },
  );
  const text = positionals.join(' ').trim();
  if (!text)
    throw new ForeseenError('What should the customer say? npx embudo send "Hola, ¿cuánto cuesta el taladro?"');
  const seconds = positive(values.timeout, '--timeout', usualSeconds);
  const shop = chooseShop(values.shop);
  if (values.provider?.toLowerCase() === 'leadads') return sendForm(shop, values, text, seconds);
  const account = chooseAccount(shop, values.provider, values.channel);
  const number = customerNumber(values.from ?? usualNumber, account.channel);
  const customer = new DemoCustomer(shop, account, number, 'Cliente de prueba');
  const { id, status } = await customer.write(text);
  if (status !== 200) throw new ForeseenError(refusal(status));
  if (values['no-wait']) {
    const said = values.json
      ? JSON.stringify({ stored: true, providerMessageId: id })
      : 'Stored. See it in GraphiQL: the tab with «Bandeja».';
    return void process.stdout.write(`${said}\n`);
  }
  const outcome = await customer.outcomeOf(id, seconds * 1_000);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(outcomeJson(id, outcome), null, 2)}\n`
      : `${outcomeText(outcome, coloursFor(process.stdout))}\n`,
  );
  if (outcome.state === 'pending') process.exitCode = 1;
}

/** Sends a lead form of an advertisement to the shop's page, and prints the resulting lead. */
async function sendForm(
  shop: DemoShop,
  { from, json }: { from?: string | undefined; json?: boolean | undefined },
  text: string,
  seconds: number,
): Promise<void> {
  const customer = new DemoCustomer(
    shop,
    chooseAccount(shop, 'META', 'MESSENGER'),
    customerNumber(from ?? usualNumber, 'WHATSAPP'),
    'Cliente de prueba',
  );
  const form = await customer.sendForm(text);
  if (form?.status !== 200) throw new ForeseenError(refusal(form?.status ?? 404));
  const lead = await customer.adLeadOf(form, seconds * 1_000);
  if (!lead) process.exitCode = 1;
  const said = json ? JSON.stringify({ stored: true, lead }, null, 2) : leadText(lead);
  process.stdout.write(`${said}\n`);
}

const leadText = (lead: (AdLead & { joined: boolean }) | null): string =>
  lead
    ? `${lead.joined ? `Added to the open lead of ${lead.name}` : `Lead of ${lead.name}, from an advertisement`}: ${lead.temperature ?? 'not judged yet'}${lead.score === null ? '' : `, ${lead.score} of 100`}.\n${lead.inquiry}`
    : 'Stored, and not a lead yet: look at failedJobs.';

const refusal = (status: number): string =>
  status === 503
    ? 'Refused with status 503: the server has no database just now. Look at what npm start says.'
    : `Refused with status ${status}: the server is not the one that made this demo data. Look at EMBUDO_HOME and PORT.`;

function outcomeJson(id: string, { state, message, routing, consent, answer }: Outcome) {
  const conversation = message?.conversation;
  return {
    stored: true,
    state,
    providerMessageId: id,
    messageId: message?.id ?? null,
    conversationId: conversation?.id ?? null,
    conversationStatus: conversation?.status ?? null,
    score: conversation?.lead?.score ?? null,
    temperature: conversation?.lead?.temperature ?? null,
    reasoning: conversation?.lead?.classification?.reasoning ?? null,
    intent: message?.intent ?? null,
    sentiment: message?.sentiment ?? null,
    routing: routing && { destination: routing.destination, priority: routing.priority, reasoning: routing.reasoning },
    consent: consent && { optedOut: consent.optedOut, marketing: consent.marketing },
    answer: answer && {
      body: answer.body,
      quickReplies: answer.quickReplies,
      status: answer.status,
      sandbox: answer.sandbox,
    },
  };
}
