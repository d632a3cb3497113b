import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { stepsOf } from '../console/src/screens/lists/order-steps.js';

const root = path.join(import.meta.dirname, '..');
const sources = path.join(root, 'console/src');
const read = (name: string) => readFileSync(path.join(sources, name), 'utf8');
const names = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter(name => !name.startsWith('gql'))
  .sort();

/** The mutations that sellers may run but a SECRETARY may not, by the table of docs/permissions.md. */
const ofSellers = new Set(
  readFileSync(path.join(root, 'docs/permissions.md'), 'utf8')
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
    .filter(([, kind, , , , seller, , secretary]) => kind === 'mutation' && seller === 'yes' && secretary === '–')
    .map(([, , operation]) => operation ?? ''),
);

/** For files that do not check the role themselves: the file that shows their controls and checks the role. */
const askedBy: Record<string, string> = {
  'screens/appointments/book-dialog.tsx': 'screens/appointments/book-button.tsx',
  'screens/automation/preview.tsx': 'screens/automation/flow-card.tsx',
  'screens/board/deal-form.tsx': 'screens/board/panel.tsx',
  'screens/board/new-deal-dialog.tsx': 'screens/board/board.tsx',
  'screens/board/use-board.ts': 'screens/board/card.tsx',
  'screens/consent/consent-dialog.tsx': 'screens/consent/consent-button.tsx',
  'screens/inbox/lead-owner.tsx': 'screens/inbox/person.tsx',
  'screens/inbox/note-dialog.tsx': 'screens/inbox/timeline.tsx',
  'screens/inbox/template-dialog.tsx': 'screens/inbox/composer.tsx',
  'screens/inbox/use-outbox.ts': 'screens/inbox/composer.tsx',
  'screens/lists/bulk-dialog.tsx': 'screens/lists/leads.tsx',
  'screens/lists/contact-panel.tsx': 'screens/lists/facts-panel.tsx',
  'screens/lists/customer-panel.tsx': 'screens/lists/facts-panel.tsx',
  'screens/lists/lead-panel.tsx': 'screens/lists/facts-panel.tsx',
  'screens/lists/new-customer-dialog.tsx': 'screens/lists/customers.tsx',
  'screens/lists/new-lead-dialog.tsx': 'screens/lists/leads.tsx',
  'screens/lists/payment-dialog.tsx': 'screens/lists/order-panel.tsx',
  'screens/lists/use-bulk.ts': 'screens/lists/leads.tsx',
  'screens/ordering/order-dialog.tsx': 'screens/ordering/order-button.tsx',
  // Managers change all working hours, sellers their own; a SECRETARY is neither.
  'screens/settings/hours-form.tsx': 'screens/settings/hours.tsx',
  'screens/today/new-task.tsx': 'screens/today/today.tsx',
  'screens/today/task-dialog.tsx': 'screens/today/task-line.tsx',
};

it('shows a SECRETARY no control that the role may not use', () => {
  expect(ofSellers).toContain('sendMessage');
  const documents = names
    .filter(name => name.endsWith('.graphql'))
    .flatMap(name => [...read(name).matchAll(/mutation (\w+)[^{]*\{\s*(\w+)/g)])
    .filter(([, , field]) => ofSellers.has(field ?? ''))
    .map(([, operation]) => `${operation}Document`);
  const uses = new RegExp(`\\b(?:${documents.join('|')})\\b`);
  const unasked = names
    .filter(name => /\.tsx?$/.test(name) && uses.test(read(name)))
    .filter(name => !/\buseMaySell\(|\bruns\(/.test(read(askedBy[name] ?? name)));
  expect(unasked).toEqual([]);
});

it('asks once more before an order is cancelled, which cannot be taken back', () => {
  expect(stepsOf('PENDING', true)).toEqual([
    { status: 'CONFIRMED', isFinal: false },
    { status: 'CANCELLED', isFinal: true },
  ]);
  expect(stepsOf('CONFIRMED', true).find(({ status }) => status === 'CANCELLED')?.isFinal).toBe(true);
  expect(stepsOf('FULFILLED', true)).toEqual([]);
});

it('offers a waiting order to managers only, and a confirmed one to whoever sells', () => {
  expect(stepsOf('PENDING', false)).toEqual([{ status: 'CANCELLED', isFinal: true }]);
  expect(stepsOf('CONFIRMED', false)).toEqual(stepsOf('CONFIRMED', true));
});
