import type { Page } from 'playwright-core';

type Post = typeof MessagePort.prototype.postMessage;
type Busy = typeof globalThis & { posting: Post; posts: (() => void)[] };

/**
 * Makes a page as busy as a slow computer: input is handled at once, but React renders neither answers nor addresses, which it schedules
 * by message ports. Returns a function that lets the page catch up.
 */
export async function overload(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const own = globalThis as Busy;
    const post = MessagePort.prototype.postMessage;
    own.posting = post;
    own.posts = [];
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: unknown[]) {
      own.posts.push(() => Reflect.apply(post, this, given));
    } as Post;
  });
  return () =>
    page.evaluate(() => {
      const own = globalThis as Busy;
      MessagePort.prototype.postMessage = own.posting;
      for (const go of own.posts) go();
    });
}
