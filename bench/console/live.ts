import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { aCustomer, aMessage, messagesTo, postWebhook, webhookBody } from '../../src/testing/webhooks.js';
import type { ConsoleStage } from './stage.js';

export const send = async ({ url, account }: ConsoleStage, texts: readonly string[], from = aCustomer()) => {
  const messages = texts.map(text => aMessage(from, text));
  const { status } = await postWebhook(url, account, webhookBody([messagesTo(account.externalId, ...messages)]));
  assert.equal(status, 200);
};

/** Opens a conversation that one may write in freely: somebody has just written. */
export async function openNew(page: Page, stage: ConsoleStage): Promise<void> {
  const person = aCustomer({ name: 'Persona Nueva' });
  await send(stage, ['Hola, ¿me ayudan?'], person);
  await page
    .getByRole('link', { name: /Persona Nueva/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Responder' }).waitFor();
}

/** When a text came onto the screen, in milliseconds since 1970. Asked as a promise: the page's policy allows no function made of text. */
export const seenAt = (page: Page, text: string): Promise<number> =>
  page.evaluate<number>(`new Promise(done => {
    const look = () => (window.benchSeen[${JSON.stringify(text)}] ? done(window.benchSeen[${JSON.stringify(text)}]) : setTimeout(look, 10));
    look();
  })`);

/** Notes from now on when each text of the form prueba-7-fin comes onto the screen. */
export const watchTexts = (page: Page): Promise<void> =>
  page.evaluate(`
    if (!window.benchSeen) new MutationObserver(() => {
      for (const [text] of document.querySelector('main').textContent.matchAll(/prueba-\\d+-fin/g))
        window.benchSeen[text] ??= performance.timeOrigin + performance.now();
    }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    window.benchSeen ??= {};
  `);

/** From the moment a webhook is sent until its text stands in the list: each of somebody who has not written before. */
export async function webhookToScreen(page: Page, stage: ConsoleStage, times: number): Promise<number[]> {
  await watchTexts(page);
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const text = `prueba-${turn}-fin`;
    const began = performance.timeOrigin + performance.now();
    await send(stage, [text]);
    taken.push((await seenAt(page, text)) - began);
    // The agent's answer to the one before must not be measured with the next.
    await page.waitForTimeout(400);
  }
  return taken;
}
