import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { aCustomer, aMessage, messagesTo, postWebhook, webhookBody } from '../../src/testing/webhooks.js';
import type { ConsoleStage } from './stage.js';

export const send = async ({ url, account }: ConsoleStage, texts: readonly string[], from = aCustomer()) => {
  const messages = texts.map(text => aMessage(from, text));
  const { status } = await postWebhook(url, account, webhookBody([messagesTo(account.externalId, ...messages)]));
  assert.equal(status, 200);
};

/** Opens a conversation that accepts free text: the contact has just written. */
export async function openNew(page: Page, stage: ConsoleStage): Promise<void> {
  const person = aCustomer({ name: 'Persona Nueva' });
  await send(stage, ['Hola, ¿me ayudan?'], person);
  await page
    .getByRole('link', { name: /Persona Nueva/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Responder' }).waitFor();
}

/**
 * Returns when a text was shown on the screen, in milliseconds since 1970. Evaluated as a promise, since the page's policy forbids
 * functions made from text.
 */
const seenAt = (page: Page, text: string): Promise<number> =>
  page.evaluate<number>(`new Promise(done => {
    const look = () => (window.benchSeen[${JSON.stringify(text)}] ? done(window.benchSeen[${JSON.stringify(text)}]) : setTimeout(look, 10));
    look();
  })`);

/** From now on, records when each text of the form prueba-7-fin is shown on the screen. */
const watchTexts = (page: Page): Promise<void> =>
  page.evaluate(`
    if (!window.benchSeen) new MutationObserver(() => {
      for (const [text] of document.querySelector('main').textContent.matchAll(/prueba-\\d+-fin/g))
        window.benchSeen[text] ??= performance.timeOrigin + performance.now();
    }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    window.benchSeen ??= {};
  `);

/** Measures the time from sending a webhook until its text is shown in the list; each message is from a new contact. */
export async function webhookToScreen(page: Page, stage: ConsoleStage, times: number): Promise<number[]> {
  await watchTexts(page);
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const text = `prueba-${turn}-fin`;
    const began = performance.timeOrigin + performance.now();
    await send(stage, [text]);
    taken.push((await seenAt(page, text)) - began);
    // The agent's answer to the previous message must not be measured with the next one.
    await page.waitForTimeout(400);
  }
  return taken;
}
