import type { Page } from 'playwright-core';

type Post = typeof MessagePort.prototype.postMessage;
type Busy = typeof globalThis & { posting: Post; posts: (() => void)[] };

/**
 * Makes a page as busy as a slow computer from the moment when it shows an element: React does nothing more that it schedules for later,
 * such as effects. Returns a function that lets the page catch up.
 */
export async function busyOnce(page: Page, selector: string): Promise<() => Promise<void>> {
  await page.evaluate(shown => {
    const own = globalThis as Busy;
    const now = performance.now.bind(performance);
    let late = 0;
    // React does one thing at a time, since it believes that the time for more is over.
    performance.now = () => {
      late += 10;
      return now() + late;
    };
    const post = MessagePort.prototype.postMessage;
    own.posting = post;
    own.posts = [];
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: unknown[]) {
      const go = () => Reflect.apply(post, this, given);
      if (document.querySelector(shown)) own.posts.push(go);
      else go();
    } as Post;
  }, selector);
  return () =>
    page.evaluate(() => {
      const own = globalThis as Busy;
      MessagePort.prototype.postMessage = own.posting;
      for (const go of own.posts) go();
    });
}
