import { expect, it } from '@jest/globals';
import { startAskedVendor } from '../testing-http/asked-vendor.js';
import { readTemplatePages } from './template-pages.js';

it.each([
  [50, { kind: 'listed' }],
  [51, { kind: 'failed', retry: 'never' }],
])('a list of %d pages', async (pages, result) => {
  const vendor = await startAskedVendor(path => ({ page: Number(path.slice(1)) }));
  const found = await readTemplatePages(`${vendor.url}/1`, { headers: {}, timeoutMs: 30_000, secrets: [] }, json => {
    const { page } = json as { page: number };
    return { templates: [], next: page < pages ? `${vendor.url}/${page + 1}` : null };
  });
  await vendor.stop();
  expect(found).toMatchObject(result);
});
