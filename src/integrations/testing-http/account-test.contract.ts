import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountTest } from '../../domain/conversations/account-test.port.js';
import type { Channel } from '../../domain/shared/channels.js';
import { type AskedVendor, startAskedVendor, troubled, wrongJson } from './asked-vendor.js';

export interface AccountTestWire {
  make(baseUrl: string): AccountTest;
  account: { channel: Channel; externalId: string; credentials: Record<string, string> };
  /** The part of the credentials that a reason must never contain. */
  secret: string;
  /** The vendor's answer about an account that works, by path. */
  answerTo(path: string): unknown;
  /** The vendor's answer to credentials that it refuses. */
  refused(secret: string): { status: number; json: unknown };
}

/** Tests that every account test passes: it returns the truth, or that nothing is known. */
export function describeAccountTest(name: string, { make, account, secret, answerTo, refused }: AccountTestWire): void {
  describe(`the test of an account of ${name}`, () => {
    let vendor: AskedVendor;
    beforeEach(async () => {
      vendor = await startAskedVendor(answerTo);
    });
    afterEach(() => vendor.stop());
    const test = (timeoutMs = 30_000) => make(vendor.url).test(account, { timeoutMs });

    it.each(['ok', 'slow', 'wrong-content-type'] as const)('%s: it works', async mode => {
      vendor.mode = mode;
      expect(await test()).toEqual({ kind: 'works' });
    });

    it.each(troubled)('%s: nothing is known', async mode => {
      vendor.mode = mode;
      const verdict = await test(mode.startsWith('hang') ? 1_000 : 30_000);
      expect(verdict).toEqual({ kind: 'unknown', reason: expect.any(String) });
    });

    it.each(wrongJson.map(json => [JSON.stringify(json), json]))(
      '%s is not taken for a yes, nor breaks it',
      async (_, json) => {
        vendor.mode = { status: 200, json };
        const verdict = await test();
        expect(verdict.kind).not.toBe('works');
        expect(verdict).not.toMatchObject({ isBroken: true });
      },
    );

    it('goes nowhere else with the credentials', async () => {
      vendor.mode = 'redirect';
      expect(await test()).toMatchObject({ kind: 'unknown' });
      expect(vendor.requests.filter(({ path }) => path.includes('elsewhere'))).toEqual([]);
    });

    it('is broken where the credentials are refused, and tells no secret', async () => {
      vendor.mode = refused(secret);
      const verdict = await test();
      expect(verdict).toMatchObject({ kind: 'refused', isBroken: true });
      expect(JSON.stringify(verdict)).not.toContain(secret);
    });

    it('knows nothing where nobody takes the connection', async () => {
      await vendor.stop();
      expect(await test()).toMatchObject({ kind: 'unknown' });
    });
  });
}
