import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../console/src/lib/days.js';
import {
  type Counted,
  countsOf,
  createInputOf,
  missingIn,
  newDraft,
  previewInputOf,
  reachedOf,
  saysSomething,
  sentenceOf,
  textOf,
  withPlace,
} from '../console/src/screens/campaigns/draft.js';

const template = { id: 't1', variables: ['1', '2'] };
const ofTemplate = {
  ...newDraft({ kind: 'leads', filter: { tags: ['feria'] } }),
  accountId: 'a1',
  by: 'TEMPLATE' as const,
  values: { 1: '{{firstName|amiga}}' },
};
const ofText = { ...newDraft({ kind: 'contacts', contactIds: ['c1', 'c2'] }), accountId: 'a1', text: ' Hola ' };

describe('a campaign as it is written', () => {
  it('is previewed before it is complete, with a mark for what is missing', () => {
    expect(previewInputOf(newDraft(null), undefined, null)).toBeNull();
    expect(previewInputOf(ofTemplate, undefined, null)).toEqual({
      audience: { leads: { tags: ['feria'] } },
      channelAccountId: 'a1',
      text: '…',
      startsAt: null,
    });
    expect(saysSomething(ofTemplate, undefined)).toBe(false);
    expect(previewInputOf(ofTemplate, template, null)).toEqual({
      audience: { leads: { tags: ['feria'] } },
      templateId: 't1',
      variables: { 1: '{{firstName|amiga}}', 2: '…' },
      startsAt: null,
    });
    expect(previewInputOf(ofText, undefined, new Date('2030-01-31T15:00:00Z'))).toEqual({
      audience: { contactIds: ['c1', 'c2'] },
      channelAccountId: 'a1',
      text: 'Hola',
      startsAt: '2030-01-31T15:00:00.000Z',
    });
    expect(previewInputOf(ofText, undefined, new Date(Number.NaN))).toMatchObject({ startsAt: null });
  });

  it('names the fields that are empty as the server does', () => {
    expect(missingIn(newDraft(null), undefined)).toEqual(['name', 'channelAccountId', 'text']);
    expect(missingIn(ofTemplate, undefined)).toEqual(['name', 'templateId']);
    expect(missingIn({ ...ofTemplate, name: 'Oferta', later: true }, template)).toEqual(['variables.2', 'startsAt']);
    expect(missingIn({ ...ofText, name: 'Oferta' }, template)).toEqual([]);
  });

  it('is sent as it reads, whatever was written for another choice', () => {
    const draft = { ...ofText, name: ' Aviso ', templateId: 't1', values: { 1: 'x' } };
    expect(createInputOf(draft, template, new Date('2030-01-31T15:00:00Z'), 'k')).toEqual({
      name: 'Aviso',
      audience: { contactIds: ['c1', 'c2'] },
      channelAccountId: 'a1',
      text: 'Hola',
      startsAt: '2030-01-31T15:00:00.000Z',
      idempotencyKey: 'k',
    });
    expect(createInputOf({ ...draft, kind: 'customers' }, template, null, 'k')).toMatchObject({
      audience: { customers: {} },
      startsAt: null,
    });
  });

  it('says the same in further languages, with a subject for e-mails', () => {
    const draft = {
      ...ofText,
      name: 'Aviso',
      hasSubject: true,
      subject: ' Hoy ',
      language: 'es',
      versions: [{ language: 'en', templateId: '', values: {}, text: '', subject: '' }],
    };
    expect(missingIn(draft, undefined)).toEqual(['versions.0.subject', 'versions.0.text']);
    const [version] = draft.versions;
    const whole = { ...draft, versions: [{ ...version, language: 'en', text: 'Hello', subject: 'Today' } as never] };
    expect(createInputOf(whole, undefined, null, 'k')).toMatchObject({
      text: 'Hola',
      subject: 'Hoy',
      language: 'es',
      versions: [{ language: 'en', text: 'Hello', subject: 'Today' }],
    });
    const byTemplate = {
      ...ofTemplate,
      language: 'es',
      versions: [{ ...draft.versions[0], templateId: 't2' } as never],
    };
    const english = { id: 't2', variables: ['1'] };
    expect(missingIn({ ...byTemplate, name: 'x' }, template, [english])).toEqual([
      'variables.2',
      'versions.0.variables.1',
    ]);
    expect(previewInputOf(byTemplate, template, null, [english])).toMatchObject({
      templateId: 't1',
      language: 'es',
      versions: [{ language: 'en', templateId: 't2', variables: { 1: '…' } }],
    });
    // Its template is not chosen yet.
    expect(previewInputOf(byTemplate, template, null)).not.toHaveProperty('versions');
  });

  it('inserts a placeholder at the caret, replacing the selection', () => {
    expect(withPlace('Hola ', 'firstName', 5, 5)).toEqual({ text: 'Hola {{firstName}}', caret: 18 });
    expect(withPlace('Hola Ana!', 'name', 5, 8)).toEqual({ text: 'Hola {{name}}!', caret: 13 });
  });
});

describe('a campaign as it was sent', () => {
  it('shows its template with the values; placeholders that contacts fill stay', () => {
    expect(textOf('Hola {{1}}: {{2}}. {{1}}', ['1', '2'], ['{{firstName}}', '20 %'])).toBe(
      'Hola {{firstName}}: 20 %. {{firstName}}',
    );
    // The template was deleted, so its placeholders are filled in the order of the text.
    expect(textOf('Hola {{nombre}}: {{oferta}}', null, ['{{name}}', '2x1'])).toBe('Hola {{name}}: 2x1');
    expect(textOf('Hola {{firstName|amiga}}', null, [])).toBe('Hola {{firstName|amiga}}');
  });

  it('says why somebody was left out without the code for programs', () => {
    expect(sentenceOf('opted_out: El contacto pidió que no se le escriba más.')).toBe(
      'El contacto pidió que no se le escriba más.',
    );
    expect(sentenceOf('Otra cosa: así')).toBe('Otra cosa: así');
  });

  it('reaches contacts for whom nothing is in the way', () => {
    const counted = {
      contacts: 20,
      optedOut: 1,
      withoutAddress: 2,
      awaitingAnswer: 3,
      withoutValue: 4,
      outsideWindow: 5,
    };
    expect(reachedOf(counted)).toBe(8);
    // As long as no template is chosen, the reply window says nothing about it.
    expect(reachedOf(countsOf(counted, ofTemplate, undefined))).toBe(13);
    expect(reachedOf(countsOf(counted, ofTemplate, template))).toBe(8);
    expect(reachedOf(countsOf(counted, ofText, undefined))).toBe(8);
    // Until a later campaign begins, people may write; those who have not yet are counted apart.
    const later: Counted = countsOf(counted, { ...ofText, later: true }, undefined);
    expect(reachedOf(later)).toBe(13);
    expect(later.ifTheyWrite).toBe(5);
    expect(countsOf(counted, ofText, undefined)).not.toHaveProperty('ifTheyWrite');
  });
});

it('takes a day and a time in a zone, also when its clocks change', () => {
  expect(instantOf('2030-01-31T09:30', 'America/Costa_Rica').toISOString()).toBe('2030-01-31T15:30:00.000Z');
  expect(instantOf('2030-03-31T09:30', 'Europe/Madrid').toISOString()).toBe('2030-03-31T07:30:00.000Z');
  expect(Number.isNaN(instantOf('', 'America/Costa_Rica').getTime())).toBe(true);
});
