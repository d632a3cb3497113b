import type { Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/** Holds what the page wants to do in its next frame. */
export const holdFrames = (page: Page): Promise<void> =>
  page.evaluate<void>(`{
    globalThis.drawing = requestAnimationFrame;
    globalThis.held = [];
    globalThis.requestAnimationFrame = callback => held.push(callback);
  }`);

export const releaseFrames = (page: Page): Promise<void> =>
  page.evaluate<void>(`{
    globalThis.requestAnimationFrame = drawing;
    for (const callback of held) requestAnimationFrame(callback);
  }`);

/** Drags with the mouse so fast that the page draws no frame before the release. */
export async function flick(page: Page, from: Point, to: Point): Promise<void> {
  await holdFrames(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await releaseFrames(page);
}
