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
