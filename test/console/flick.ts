import type { Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/** Drags with the mouse so fast that the page draws no frame before the release. */
export async function flick(page: Page, from: Point, to: Point): Promise<void> {
  await page.evaluate(`
    window.held = [];
    window.drawing = window.requestAnimationFrame;
    window.requestAnimationFrame = callback => window.held.push(callback);
  `);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await page.evaluate(`
    window.requestAnimationFrame = window.drawing;
    for (const callback of window.held) requestAnimationFrame(callback);
  `);
}
