import { expect, it } from '@jest/globals';
import { contactAfter } from './person.js';

const ana = { firstName: 'Ana', lastName: 'Ruiz Soto' };

it.each([
  [{ firstName: 'Anita' }, ana, 'Anita Ruiz Soto'],
  [{ lastName: 'Mora' }, ana, 'Ana Mora'],
  [{ firstName: 'Anita', lastName: 'Mora' }, ana, 'Anita Mora'],
  [{ name: 'Anita' }, ana, 'Anita'],
  [{ name: 'Anita', lastName: 'Mora' }, ana, 'Anita Mora'],
  [{ firstName: 'Anita' }, null, 'Anita'],
  [{ lastName: 'Mora' }, null, 'Ana Ruiz Soto'],
  [{}, ana, 'Ana Ruiz Soto'],
])('a row with %j names the contact of the customer %j %s', (given, customer, name) => {
  const row = { row: 2, values: new Map(Object.entries(given)), customFields: {} };
  expect(contactAfter({ name: 'Ana Ruiz Soto' }, row, customer).name).toBe(name);
});

it.each<[Record<string, string>, object, string | null, string]>([
  [{ firstName: 'Ana', lastName: 'Ruiz Soto' }, ana, 'Anita', 'Anita'],
  [{ firstName: 'Ana', lastName: 'Ruiz Soto' }, ana, null, 'Ana Ruiz Soto'],
  [{ name: 'Casa de Ana' }, { name: 'Casa de Ana' }, 'Ana Ruiz', 'Ana Ruiz'],
  [{ name: 'Ana R.' }, { name: 'Casa de Ana' }, 'Ana Ruiz', 'Ana R.'],
])('a row with %j, which may repeat the name of %j, makes the contact %j %j', (given, record, before, name) => {
  const row = { row: 2, values: new Map(Object.entries({ id: 'exported', ...given })), customFields: {} };
  expect(contactAfter({ name: before }, row, { ...record }).name).toBe(name);
});
