import { describe, expect, it } from '@jest/globals';
import { readAnyBody } from '../testing-http/any-body.js';
import type { TestMail } from './fixtures/mails.js';
import { readSendGrid } from './sendgrid.read.js';
import { splitSendGrid } from './sendgrid.split.js';
import { contentOf, messageOf } from './testing/taken-in.js';

describe('an absurd mail', () => {
  const giant = 'x'.repeat(3_000_000);
  it.each<[string, TestMail]>([
    ['a line of three million letters', { text: giant }],
    ['HTML nested a hundred thousand times', { html: '<div>'.repeat(100_000) }],
    ['a subject of a million letters', { subject: 'a'.repeat(1_000_000), text: 'Hola' }],
    ['a hundred thousand references', { headers: [`References: ${'<a@b.example> '.repeat(100_000)}`], text: 'Hola' }],
    ['headers that are none', { headers: ['\u0000\u0001', ': x', 'no colon', '   folded'], text: 'Hola' }],
    ['a body of half letters', { text: '\ud800\u0000', subject: '\udfff' }],
    ['a date that cannot be', { headers: ['Date: 99 Foo 99999 25:61:61 +9999'], text: 'Hola' }],
    ['quotes a hundred thousand deep', { text: '>'.repeat(100_000) }],
    ['attributions without end', { text: 'El '.repeat(200_000) }],
    ['an envelope that is none', { fields: { envelope: '{"to":7,"from":[]}' }, text: 'Hola' }],
    ['charsets that are none', { fields: { charsets: '["x"]' }, text: 'Hola' }],
  ])(
    'is read within a moment: %s',
    async (_, mail) => {
      const content = await contentOf(mail);
      expect(content?.type).toMatch(/message|ignored|unreadable/);
    },
    20_000,
  );

  it('about a car is no automatic one', async () => {
    expect(await messageOf({ subject: 'Auto: Toyota Corolla 2016', text: '¿Precio de las pastillas?' })).toMatchObject({
      kind: 'email',
      keptOnly: false,
    });
  });

  it('that a mailbox forwards under a long address of its own is no automatic one', async () => {
    const envelopeFrom = `${'ferreteria.el.martillo.dorado'}+caf_=crm=${'parse.ferreteria.el.martillo.dorado.example'}@gmail.com`;
    expect(await messageOf({ text: 'Hola', envelopeFrom })).toMatchObject({ kind: 'email', keptOnly: false });
  });

  it('without a sender is put aside', async () => {
    for (const from of ['', 'nobody', '<>', 'a@b', '"<x@y.example'])
      expect(await contentOf({ from, headers: [], envelopeFrom: 'x@clientes.example', text: 'Hola' })).toMatchObject(
        from === '"<x@y.example' ? { type: 'message' } : { type: 'unreadable', reason: 'no_sender' },
      );
  });

  it('throws nothing but BadInput, whatever the body is', () => {
    readAnyBody(body => {
      for (const { body: own, key } of splitSendGrid(body)) readSendGrid(own, key);
    });
  });
});
