import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { webhookEventList, webhookEvents } from './webhook-events.js';

describe('the events of webhooks', () => {
  it('stand in docs/webhooks.md, each with when it happens', () => {
    const page = readFileSync(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');
    const listed = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name, when]) => [name, when]);
    expect(listed).toEqual(Object.entries(webhookEvents));
  });

  it('can all be chosen in the console, and have a name there', () => {
    const texts = readFileSync('console/src/screens/settings/webhook-events.texts.ts', 'utf8');
    const named = [...texts.matchAll(/^ {2}'([a-z/-]+)': \{ es: '.+', en: '.+' \},$/gm)].map(([, name = '']) => name);
    expect(named.map(name => name.replace('/', '.'))).toEqual(Object.keys(webhookEvents));
  });

  it('are taken once each, and unknown ones refused by name', () => {
    expect(webhookEventList.parse(['lead.created', 'alert.raised', 'lead.created'])).toEqual([
      'lead.created',
      'alert.raised',
    ]);
    for (const name of ['lead.sold', 'toString', '']) expect(webhookEventList.safeParse([name]).success).toBe(false);
  });
});
