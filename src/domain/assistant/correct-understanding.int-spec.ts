import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  FakeLanguageModel,
  gql,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { assignContact } from '../leads/index.js';
import { systemActor } from '../shared/actor.js';
import { receiveMessage } from './receive-message.fixture.js';

let model: FakeLanguageModel;
let embudo: TestEmbudo;
let shop: TestShop;

const text = 'Necesito 50 sacos de cemento hoy';
const answering = { enabled: false };

beforeAll(async () => {
  model = new FakeLanguageModel().judges(text, {
    intent: { primary: 'PURCHASE_INQUIRY', secondary: ['PRICING_QUESTION'], confidence: 0.85 },
    sentiment: { label: 'POSITIVE', score: 0.4 },
    classification: { urgency: 30, decisionPower: 25, budget: 20, fit: 15 },
  });
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
});
beforeEach(async () => {
  model.asked.length = 0;
  shop = await aShop(embudo, { settings: { answering } });
});

/** Lets a person write to the shop, and returns the message's id. */
const receive = (body: string, from?: TestCustomer) => receiveMessage(embudo, shop, body, from);
const rows = <Row extends Record<string, unknown>>(statement: string) =>
  embudo.testDatabase.sql<Row>(statement, [shop.tenant.id]);

const mutation = `mutation ($input: CorrectUnderstandingInput!) { correctUnderstanding(input: $input) {
  message { id intent { primary secondary corrected } sentiment { label score corrected } conversation { averageSentiment lead { score temperature classification { provider score temperature } } } }
  userErrors { code field } } }`;
interface Corrected {
  correctUnderstanding: {
    message: {
      intent: { primary: string; secondary: string[]; corrected: boolean };
      sentiment: { label: string; score: number; corrected: boolean };
      conversation: { averageSentiment: number; lead: { score: number; temperature: string; classification: object } };
    } | null;
    userErrors: { code: string; field: string[] | null }[];
  };
}
const correct = async (input: object, token = shop.admin.token) =>
  (await gql(embudo.url, token)<Corrected>(mutation, { input })).data.correctUnderstanding;

describe('a correction', () => {
  it('shows in the message and the lead, and the model’s word is kept beside it', async () => {
    const messageId = await receive(text);
    const { message, userErrors } = await correct({
      messageId,
      intent: 'PRICING_QUESTION',
      sentiment: 'NEGATIVE',
      temperature: 'COLD',
    });
    expect(userErrors).toEqual([]);
    expect(message).toMatchObject({
      intent: { primary: 'PRICING_QUESTION', secondary: ['PURCHASE_INQUIRY'], corrected: true },
      sentiment: { label: 'NEGATIVE', score: -0.5, corrected: true },
      conversation: {
        averageSentiment: -0.5,
        lead: { score: 49, temperature: 'COLD', classification: { provider: 'person', temperature: 'COLD' } },
      },
    });
    expect(await rows('select model_primary from lead_intent where tenant_id = $1')).toEqual([
      { model_primary: 'PURCHASE_INQUIRY' },
    ]);
    expect(
      await rows('select provider, score from lead_classification where tenant_id = $1 order by created_at'),
    ).toEqual([
      { provider: 'fake', score: 90 },
      { provider: 'person', score: 49 },
    ]);
    expect(
      await rows(
        'select intent, sentiment, temperature, corrected_by from understanding_correction where tenant_id = $1',
      ),
    ).toEqual([
      { intent: 'PRICING_QUESTION', sentiment: 'NEGATIVE', temperature: 'COLD', corrected_by: shop.admin.id },
    ]);
  });

  it('is taken back by null, and everything reads as the model said', async () => {
    const messageId = await receive(text);
    await correct({ messageId, intent: 'SPAM', sentiment: 'NEUTRAL', temperature: 'WARM' });
    await correct({ messageId, intent: 'PRICING_QUESTION' });
    const { message } = await correct({ messageId, intent: null, sentiment: null, temperature: null });
    expect(message).toMatchObject({
      intent: { primary: 'PURCHASE_INQUIRY', secondary: ['PRICING_QUESTION'], corrected: false },
      sentiment: { label: 'POSITIVE', score: 0.4, corrected: false },
      conversation: { lead: { score: 90, temperature: 'HOT', classification: { provider: 'fake', score: 90 } } },
    });
    expect(message?.conversation.averageSentiment).toBeCloseTo(0.4, 9);
    expect(await rows('select count(*)::int as acts from understanding_correction where tenant_id = $1')).toEqual([
      { acts: 3 },
    ]);
  });

  it('of one thing leaves the others as they were', async () => {
    const messageId = await receive(text);
    await correct({ messageId, sentiment: 'NEGATIVE' });
    const { message } = await correct({ messageId, intent: 'COMPLAINT' });
    expect(message).toMatchObject({
      intent: { primary: 'COMPLAINT', corrected: true },
      sentiment: { label: 'NEGATIVE', corrected: true },
      conversation: { lead: { score: 90, temperature: 'HOT' } },
    });
  });

  it('that says what the model said confirms it', async () => {
    const messageId = await receive(text);
    const { message } = await correct({
      messageId,
      intent: 'PURCHASE_INQUIRY',
      sentiment: 'POSITIVE',
      temperature: 'HOT',
    });
    expect(message).toMatchObject({
      intent: { primary: 'PURCHASE_INQUIRY', secondary: ['PRICING_QUESTION'], corrected: true },
      sentiment: { label: 'POSITIVE', score: 0.4, corrected: true },
      conversation: { lead: { score: 90, classification: { provider: 'fake' } } },
    });
  });

  it('of an older message is noted, and the lead keeps what its newest message says', async () => {
    const customer = aCustomer();
    const older = await receive(text, customer);
    await receive('¿Abren los domingos?', customer);
    const [before] = await rows<{ score: number }>('select score from lead where tenant_id = $1');
    const { message } = await correct({ messageId: older, temperature: 'COLD' });
    expect(message?.conversation.lead.score).toBe(before?.score);
  });

  it('is for whoever sells and up, on what they may see', async () => {
    const messageId = await receive(text);
    const input = { messageId, intent: 'SPAM' };
    const secretary = await gql(embudo.url, shop.secretary.token)(mutation, { input });
    expect(secretary.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const stranger = await aShop(embudo);
    expect(await correct(input, stranger.admin.token)).toMatchObject({
      message: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['messageId'] }],
    });
    await rows(
      `update conversation set seller_id = (select id from seller where tenant_id = $1 and available limit 1) where tenant_id = $1`,
    );
    await rows(
      `update message set seller_id = (select id from seller where tenant_id = $1 and available limit 1) where tenant_id = $1`,
    );
    expect(await correct(input, shop.otherSeller.token)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await rows('select * from understanding_correction where tenant_id = $1')).toEqual([]);
    expect(await rows('select corrected from lead_intent where tenant_id = $1')).toEqual([{ corrected: false }]);
  });

  it('needs a message that exists and something to say', async () => {
    const messageId = await receive(text);
    expect(await correct({ messageId })).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
    expect(await correct({ messageId: 'x', intent: 'SPAM' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('goes with its contact to another seller', async () => {
    const messageId = await receive(text);
    await correct({ messageId, intent: 'SPAM' });
    const [contact] = await rows<{ id: string; lead: string }>(
      'select v.contact_id as id, v.lead_id as lead from conversation v where v.tenant_id = $1',
    );
    const { scope } = systemActor(shop.tenant.id);
    await embudo.database.transaction(scope!, tx =>
      assignContact(tx, contact!.id, contact!.lead, shop.otherSeller.sellerId),
    );
    expect(await rows('select seller_id from understanding_correction where tenant_id = $1')).toEqual([
      { seller_id: shop.otherSeller.sellerId },
    ]);
    expect(await correct({ messageId, intent: null }, shop.seller.token)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await correct({ messageId, intent: null }, shop.otherSeller.token)).toMatchObject({ userErrors: [] });
  });
});
