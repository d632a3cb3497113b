import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChannelAdapter, OutgoingMessage } from '../../domain/conversations/outgoing.port.js';
import type { FakeSender, SenderMode, VendorError } from './fake-sender.js';

const patient = { timeoutMs: 30_000 };
const impatient = { timeoutMs: 1_000 };

/** The vendor's part of the tests that hold for every adapter that sends. */
export interface SenderContract<E extends VendorError> {
  start(): Promise<FakeSender<E>>;
  make(baseUrl: string): ChannelAdapter;
  /** A text that can be sent. */
  text: OutgoingMessage;
  /** The part of the credentials that a reason must never contain. */
  secret: string;
  /** An error whose text contains the secret. */
  quoting(secret: string): E;
}

/** Tests that every sending adapter passes: one request, and the true outcome of it. */
export function describeSenderContract<E extends VendorError>(
  name: string,
  { start, make, text, secret, quoting }: SenderContract<E>,
): void {
  describe(`${name}, as every channel`, () => {
    let vendor: FakeSender<E>;
    const send = (mode: SenderMode<E>, options = patient) => {
      vendor.mode(mode);
      return make(vendor.url).send(text, options);
    };
    beforeEach(async () => {
      vendor = await start();
    });
    afterEach(() => vendor.stop());

    it.each(['ok', 'slow', 'wrong-content-type'] as const)(
      '%s: is sent once, and known by the vendor’s id',
      async mode => {
        expect(await send(mode)).toEqual({ kind: 'sent', providerMessageId: vendor.accepted[0] });
        expect(vendor.requests).toHaveLength(1);
      },
    );

    it.each([
      ['hang', impatient],
      ['hang-in-body', impatient],
      ['reset-after-accept', patient],
      ['200-truncated', patient],
      ['200-html', patient],
      ['200-empty', patient],
      ['200-without-id', patient],
      ['502', patient],
      ['huge', patient],
    ] as const)('%s: is unknown, though the vendor took it, and is not repeated', async (mode, options) => {
      expect(await send(mode, options)).toEqual({ kind: 'unknown', reason: expect.any(String) });
      expect([vendor.accepted.length, vendor.requests.length]).toEqual([1, 1]);
    });

    it.each([
      ['429', null],
      ['429-retry-after', 7_000],
    ] as const)('%s: the account waits, as long as it is told', async (mode, retryAfterMs) => {
      expect(await send(mode)).toMatchObject({
        kind: 'rejected',
        retry: 'later',
        limit: 'account',
        retryAfterMs,
        accountBroken: false,
      });
    });

    it.each(['500', 'redirect'] as const)('%s: is tried again, and goes nowhere else', async mode => {
      const outcome = { kind: 'rejected', retry: 'later', limit: null, accountBroken: false, windowClosed: false };
      expect(await send(mode)).toMatchObject(outcome);
      expect(vendor.requests).toHaveLength(1);
    });

    it('knows that nothing was sent where nobody takes the connection', async () => {
      await vendor.stop();
      expect(await send('ok')).toMatchObject({ kind: 'rejected', code: 'unreachable', retry: 'later' });
    });

    it('never puts a secret into a reason, whoever quotes it', async () => {
      const outcomes = [
        await send(quoting(secret)),
        await make('no url').send(text, patient),
        await make(vendor.url).send({ ...text, credentials: withBroken(text.credentials, secret) }, patient),
      ];
      expect(outcomes.map(({ kind }) => kind)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(JSON.stringify(outcomes)).not.toContain(secret);
    });

    it('says that the account is broken where its credentials cannot be used', async () => {
      const without = await make(vendor.url).send({ ...text, credentials: {} }, patient);
      expect(without).toMatchObject({ kind: 'rejected', retry: 'never', accountBroken: true });
      expect(vendor.requests).toEqual([]);
    });

    it('refuses who has no address on this channel, without a request', async () => {
      const nobody = await make(vendor.url).send({ ...text, to: [] }, patient);
      expect(nobody).toMatchObject({ kind: 'rejected', code: 'no_recipient', retry: 'never', accountBroken: false });
      expect(vendor.requests).toEqual([]);
    });
  });
}

/** The credentials with a line break in the secret, which no header can carry. */
const withBroken = (credentials: Readonly<Record<string, string>>, secret: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(credentials).map(([key, value]) => [key, value === secret ? `${value}\r\nx: y` : value]),
  );
