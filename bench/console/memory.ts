import type { CDPSession, Page } from 'playwright-core';
import { aCustomer } from '../../src/testing/webhooks.js';
import { send } from './live.js';
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

/** Prototypes of classes over Map are among what is found, and have no size. */
const sizes = `function () {
  let sum = 0;
  for (const map of this) try { sum += map.size; } catch {}
  return sum;
}`;

async function held(cdp: CDPSession): Promise<Held> {
  // What a first collection lets go of may free more in a second one.
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

/** Waits until the screen has stood still for a while: all messages, the agent's answers among them, have been told. */
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
 * An hour of a shop where a customer writes every second, compressed: sixty rounds of sixty messages. Nine of ten come from four hundred people who write
 * again and again, the tenth from somebody new; once everything has been told, somebody opens another
 * conversation. Tells what the page holds after each ten rounds.
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
