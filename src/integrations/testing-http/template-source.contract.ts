import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TemplateSource } from '../../domain/conversations/templates/template-source.port.js';
import type { Channel } from '../../domain/shared/channels.js';
import { type AskedVendor, startAskedVendor, troubled, wrongJson } from './asked-vendor.js';

export interface TemplateWire {
  make(baseUrl: string): TemplateSource;
  account: { channel: Channel; externalId: string; credentials: Record<string, string> };
  /** The part of the credentials that a reason must never contain. */
  secret: string;
  /** The vendor's answers by path, with more than one page. */
  answerTo(path: string): unknown;
  /** The templates on these pages, as `name/language/status`. */
  listed: string[];
  refused(secret: string): { status: number; json: unknown };
}

/** Tests that every list of templates passes: it returns all of them, or that nothing is known. */
export function describeTemplateSource(
  name: string,
  { make, account, secret, answerTo, listed, refused }: TemplateWire,
): void {
  describe(`templates of ${name}`, () => {
    let vendor: AskedVendor;
    beforeEach(async () => {
      vendor = await startAskedVendor(answerTo);
    });
    afterEach(() => vendor.stop());
    const list = (timeoutMs = 30_000) => make(vendor.url).list(account, { timeoutMs });

    it.each(['ok', 'slow', 'wrong-content-type'] as const)('%s: all pages are listed', async mode => {
      vendor.mode = mode;
      const found = await list();
      const templates = found.kind === 'listed' ? found.templates : [];
      expect(templates.map(each => `${each.name}/${each.language}/${each.status}`)).toEqual(listed);
    });

    it.each(troubled)('%s: nothing is known, and the same question may be answered later', async mode => {
      vendor.mode = mode;
      const found = await list(mode.startsWith('hang') ? 1_000 : 30_000);
      expect(found).toEqual({ kind: 'failed', reason: expect.any(String), retry: 'later' });
    });

    it.each(wrongJson.map(json => [JSON.stringify(json), json]))('%s is no list of templates', async (_, json) => {
      vendor.mode = { status: 200, json };
      expect(await list()).toMatchObject({ kind: 'failed' });
    });

    it('goes nowhere else with the credentials', async () => {
      vendor.mode = 'redirect';
      expect(await list()).toMatchObject({ kind: 'failed' });
      expect(vendor.requests.filter(({ path }) => path.includes('elsewhere'))).toEqual([]);
    });

    it('asks not again where the credentials are refused, and tells no secret', async () => {
      vendor.mode = refused(secret);
      const found = await list();
      expect(found).toMatchObject({ kind: 'failed', retry: 'never' });
      expect(JSON.stringify(found)).not.toContain(secret);
    });

    it('is asked later where nobody takes the connection', async () => {
      await vendor.stop();
      expect(await list()).toMatchObject({ kind: 'failed', retry: 'later' });
    });
  });
}
