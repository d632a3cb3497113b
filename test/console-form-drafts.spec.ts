import { expect, it } from '@jest/globals';
import { createFormDrafts } from '../console/src/lib/form-drafts.js';

const article = 'tenant ana article a1';

it('keeps the draft of each form until it is saved or discarded', () => {
  const drafts = createFormDrafts();
  drafts.keep(article, { title: 'Parqueo', body: 'Hay parqueo' });
  drafts.keep('tenant ana article a2', { title: 'Envíos', body: '' });
  expect(drafts.of(article)).toEqual({ title: 'Parqueo', body: 'Hay parqueo' });
  expect(drafts.of('tenant luis article a1')).toBeNull();
  drafts.discard('tenant ana article a2');
  expect(drafts.of('tenant ana article a2')).toBeNull();
  drafts.saved(article, { title: 'Parqueo', body: 'Hay parqueo' });
  expect(drafts.of(article)).toBeNull();
});

it('keeps what was typed during the save, and nothing after its author signs out', () => {
  const drafts = createFormDrafts();
  drafts.keep(article, { body: 'Hay parqueo gratis' });
  drafts.saved(article, { body: 'Hay parqueo' });
  expect(drafts.of(article)).toEqual({ body: 'Hay parqueo gratis' });
  drafts.clear();
  expect(drafts.of(article)).toBeNull();
});
