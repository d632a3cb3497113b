import type { CDPSession, Page } from 'playwright-core';
import { aCustomer } from '../../src/testing/webhooks.js';
import { send } from './live.js';
import type { ConsoleStage } from './stage.js';
import { rows } from './visits.js';

/** The memory of a page after garbage collection. */
export interface Held {
  /** Bytes of the JavaScript heap. */
  heap: number;
  nodes: number;
  listeners: number;
  /** Entries of all maps: the client's cache stores everything in maps. */
  entries: number;
}

/** The objects that are found include prototypes of subclasses of Map, which have no size. */
const sizes = `function () {
  let sum = 0;
  for (const map of this) try { sum += map.size; } catch {}
  return sum;
}`;

async function held(cdp: CDPSession): Promise<Held> {
  // Objects freed by one collection may let a second one free more.
  for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN;
  const { result: prototype } = await cdp.send('Runtime.evaluate', { expression: 'Map.prototype' });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' });
  const { result: entries } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: sizes,
    returnByValue: true,
  });
  for (const { objectId } of [prototype, objects])
    await cdp.send('Runtime.releaseObject', { objectId: objectId ?? '' });
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), entries: entries.value };
}

/** Waits until the screen has not changed for a while: all messages, including the agent's answers, have arrived. */
const quiet = (page: Page): Promise<void> =>
  page.evaluate(`new Promise(done => {
    let timer;
    const still = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (watch.disconnect(), done()), 1500);
    };
    const watch = new MutationObserver(still);
    watch.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    still();
  })`);

/**
 * Simulates an hour of a shop in which a customer writes every second, compressed to sixty rounds of sixty messages. Nine of ten messages
 * come from four hundred people who write repeatedly, the tenth from a new person; after each round, when everything has arrived, another
 * conversation is opened. Reports the memory of the page after every ten rounds.
 */
export async function liveHour(
  page: Page,
  stage: ConsoleStage,
  minutes: number,
  tell: (minute: number, held: Held) => void,
): Promise<void> {
  const each = 60;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  const people = Array.from({ length: 400 }, (_, at) => aCustomer({ name: `Cliente ${at}` }));
  for (let minute = 1; minute <= minutes; minute += 1) {
    for (let at = 0; at < each; at += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, n) => {
          const known = people[(minute * each + at + n * 37) % people.length];
          return send(stage, [`Hola, ¿tienen cemento para mañana? ${minute}.${at + n}`], n === 0 ? aCustomer() : known);
        }),
      );
    }
    await quiet(page);
    await page
      .locator(rows)
      .nth(minute % 8)
      .click();
    await page.locator('main section ol li').first().waitFor();
    if (minute % 10 === 0) {
      await quiet(page);
      tell(minute, await held(cdp));
    }
  }
  await cdp.detach();
}
