import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  ledgerOf,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

interface Created {
  createChannelAccount: {
    channelAccount: { id: string; webhookPath: string } | null;
    userErrors: { code: string; message: string; field: string[] }[];
  };
}

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
});

const secrets = { appSecret: '0123456789abcdef0123456789abcdef', verifyToken: 'mi-propio-texto' };
async function create(more: Record<string, unknown> = {}, token = shop.ceo.token) {
  const input = { provider: 'META', channel: 'WHATSAPP', name: 'Ventas', externalId: '771000', ...more };
  const { data, errors } = await gql(embudo.url, token)<Created | null>(
    'mutation ($input: CreateChannelAccountInput!) { createChannelAccount(input: $input) { channelAccount { id webhookPath } userErrors { code message field } } }',
    { input: { credentials: secrets, ...input } },
  );
  return { errors, account: data?.createChannelAccount.channelAccount, refused: data?.createChannelAccount.userErrors };
}
const accounts = () => embudo.testDatabase.sql<{ credentials: string }>('select credentials from channel_account');

describe('createChannelAccount', () => {
  it('connects a number: its webhook is verified, and takes what is signed with its secret', async () => {
    const { account } = await create({ externalId: '770001' });
    const path = account?.webhookPath ?? '';
    const question = `${embudo.url}${path}?hub.mode=subscribe&hub.challenge=42&hub.verify_token=`;
    expect(await (await fetch(question + secrets.verifyToken)).text()).toBe('42');
    expect((await fetch(`${question}otro`)).status).toBe(403);
    const connected = { ...shop.account, ...secrets, id: account?.id ?? '', externalId: '770001', webhookPath: path };
    const sent = await postWebhook(embudo.url, connected, aWhatsAppMessage(connected, aCustomer(), 'Hola'));
    expect(sent.status).toBe(200);
    await jobsDone(embudo);
    const rows = await ledgerOf(embudo, shop.tenant.id);
    expect(rows.filter(row => row.accountId === account?.id).map(row => row.status)).toEqual(['PROCESSED']);
  });

  it('says that an account without an access token sends nothing to its vendor', async () => {
    const { account: silent } = await create({ externalId: '770031' });
    const credentials = { ...secrets, accessToken: 'EAAG-for-the-vendor' };
    const { account: live } = await create({ externalId: '770032', credentials });
    const { data } = await gql(
      embudo.url,
      shop.admin.token,
    )<{ channelAccounts: { id: string; sandbox: boolean }[] }>('{ channelAccounts { id sandbox } }');
    const sandboxOf = (id: string | undefined) => data.channelAccounts.find(each => each.id === id)?.sandbox;
    expect([sandboxOf(silent?.id), sandboxOf(live?.id)]).toEqual([true, false]);
  });

  it('keeps the secrets sealed', async () => {
    await create({ externalId: '770002' });
    expect(JSON.stringify(await accounts())).not.toContain(secrets.appSecret);
  });

  it.each([
    ['none', {}, ['credentials', 'appSecret']],
    ['no object', 'secreto', ['credentials']],
    ['a short one', { ...secrets, verifyToken: 'corto' }, ['credentials', 'verifyToken']],
    ['one with a space', { ...secrets, accessToken: 'con un espacio' }, ['credentials', 'accessToken']],
    ['one of another provider', { ...secrets, authToken: 'x'.repeat(20) }, ['credentials', 'authToken']],
  ])(
    'says which credential to mend and what the provider takes, and not what it held: %s',
    async (_name, credentials, field) => {
      const before = await accounts();
      const { account, refused, errors } = await create({ credentials });
      expect([account, refused, errors]).toEqual([
        null,
        [
          {
            code: 'INVALID',
            field,
            message: expect.stringMatching(/META accepts (only )?appSecret, verifyToken, accessToken/),
          },
        ],
        [],
      ]);
      for (const value of typeof credentials === 'string' ? [credentials] : Object.values(credentials))
        expect(refused?.[0]?.message).not.toContain(value);
      expect(await accounts()).toEqual(before);
    },
  );

  it('connects a number of a tenant once, also when it is asked six times at once, and no id that its provider cannot have given', async () => {
    const six = await Promise.all(Array.from({ length: 6 }, () => create({ externalId: '770003' })));
    expect(six.filter(({ account }) => account)).toHaveLength(1);
    for (const { refused, errors } of six.filter(({ account }) => !account))
      expect([refused, errors]).toMatchObject([[{ code: 'CONFLICT', field: ['externalId'] }], []]);
    expect(await create({ provider: 'SENDGRID', channel: 'EMAIL' })).toMatchObject({
      account: null,
      refused: [{ code: 'INVALID', field: ['externalId'] }],
    });
  });

  it('asks each provider for its own credentials, channels and ids', async () => {
    const twilio = { provider: 'TWILIO', channel: 'SMS', credentials: { authToken: 'an-auth-token' } };
    const { account } = await create({ ...twilio, externalId: 'whatsapp:+506 4000-0009' });
    const [stored] = await embudo.testDatabase.sql<{ externalId: string; live: boolean }>(
      'select external_id as "externalId", live from channel_account where id = $1',
      [account?.id],
    );
    expect(stored).toEqual({ externalId: '+50640000009', live: false });
    const refusedField = async (more: Record<string, unknown>) =>
      (await create({ ...twilio, ...more })).refused?.[0]?.field;
    expect(await refusedField({ channel: 'INSTAGRAM' })).toEqual(['channel']);
    expect(await refusedField({ externalId: 'no number at all' })).toEqual(['externalId']);
    expect(await refusedField({ credentials: secrets })).toEqual(['credentials', 'authToken']);
    const page = { provider: 'META', channel: 'MESSENGER', credentials: { ...secrets, appId: '990000000000001' } };
    expect(await refusedField({ ...page, externalId: '@ferreteria' })).toEqual(['externalId']);
    const appId = 'no app of Meta’s';
    expect(await refusedField({ ...page, externalId: '610', credentials: { ...secrets, appId } })).toEqual([
      'credentials',
      'appId',
    ]);
    for (const channel of ['MESSENGER', 'INSTAGRAM'])
      expect((await create({ ...page, channel, externalId: '610000000000009' })).account).not.toBeNull();
  });

  it('does not take the number itself for the id of a WhatsApp number at Meta, and says what to enter', async () => {
    for (const externalId of ['+50640000009', '4000-0009', 'ventas'])
      expect((await create({ externalId })).refused).toMatchObject([
        { code: 'INVALID', field: ['externalId'], message: expect.stringContaining('not the number itself') },
      ]);
  });

  it('is not for sellers', async () => {
    const before = await accounts();
    expect((await create({}, shop.seller.token)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await accounts()).toEqual(before);
  });
});
