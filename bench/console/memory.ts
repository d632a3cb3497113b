import type { CDPSession, Page } from 'playwright-core';
import { aCustomer } from '../../src/testing/webhooks.js';
import { seenAt, send, watchTexts } from './live.js';
import type { ConsoleStage } from './stage.js';
import { rows } from './visits.js';

/** What a page holds once all that it could let go of is gone. */
export interface Held {
  /** Bytes of the JavaScript heap. */
  heap: number;
  nodes: number;
  listeners: number;
  /** Entries of all maps: the cache of the client keeps everything that it knows in maps. */
  entries: number;
}

async function held(cdp: CDPSession): Promise<Held> {
  // What a first collection lets go of may free more in a second one.
  for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN;
  const { result: prototype } = await cdp.send('Runtime.evaluate', { expression: 'Map.prototype' });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' });
  const { result: entries } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration:
      'function () { return this.reduce((sum, map) => sum + (map instanceof Map ? map.size : 0), 0); }',
    returnByValue: true,
  });
  for (const { objectId } of [prototype, objects])
    await cdp.send('Runtime.releaseObject', { objectId: objectId ?? '' });
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), entries: entries.value };
}

/**
 * An hour of a shop where a customer writes every second, compressed: sixty rounds of sixty messages. Nine of ten come from four hundred people who write
 * again and again, the tenth from somebody new; each round somebody opens another conversation and waits until the last message is on the
 * screen. Gives what the page holds after each ten rounds.
 */
export async function liveHour(page: Page, stage: ConsoleStage, minutes: number, each = 60): Promise<Held[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  const people = Array.from({ length: 400 }, (_, at) => aCustomer({ name: `Cliente ${at}` }));
  await watchTexts(page);
  const found: Held[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    for (let at = 0; at < each; at += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, n) => {
          const known = people[(minute * each + at + n * 37) % people.length];
          return send(stage, [`Hola, ¿tienen cemento para mañana? ${minute}.${at + n}`], n === 0 ? aCustomer() : known);
        }),
      );
    }
    const last = `prueba-${1_000_000 + minute}-fin`;
    await send(stage, [last]);
    await seenAt(page, last);
    await page
      .locator(rows)
      .nth(minute % 8)
      .click();
    await page.locator('main section ol li').first().waitFor();
    if (minute % 10 === 0) {
      // Answers of the agent come in behind.
      await page.waitForTimeout(3_000);
      found.push(await held(cdp));
    }
  }
  await cdp.detach();
  return found;
}
