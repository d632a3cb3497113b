import type { Page } from 'playwright-core';

/**
 * Makes a page as busy as a slow computer from the moment when it shows an element: React does nothing more that it schedules for later,
 * such as effects. Returns a function that lets the page catch up.
 */
export async function busyOnce(page: Page, selector: string): Promise<() => Promise<void>> {
  // React does one thing at a time, since it believes that the time for more is over.
  await page.evaluate(`{
    const now = performance.now.bind(performance);
    let late = 0;
    performance.now = () => now() + (late += 10);
    const post = MessagePort.prototype.postMessage;
    const posts = [];
    MessagePort.prototype.postMessage = function (...given) {
      const go = () => post.apply(this, given);
      if (document.querySelector(${JSON.stringify(selector)})) posts.push(go);
      else go();
    };
    globalThis.catchUp = () => {
      MessagePort.prototype.postMessage = post;
      for (const go of posts) go();
    };
  }`);
  return () => page.evaluate<void>('catchUp()');
}
