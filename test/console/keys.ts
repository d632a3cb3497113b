import type { Page } from 'playwright-core';

/** Presses letters a tenth of a second after one another by their own times, however long this machine takes between them. */
export async function pressFast(page: Page, letters: string, between = async (): Promise<void> => {}): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1_000;
  for (const key of letters) {
    if (key !== letters[0]) await between();
    const code = `Key${key.toUpperCase()}`;
    const windowsVirtualKeyCode = key.toUpperCase().charCodeAt(0);
    for (const type of ['keyDown', 'keyUp'] as const)
      await devtools.send('Input.dispatchKeyEvent', {
        ...{ type, key, code, windowsVirtualKeyCode, timestamp },
        ...(type === 'keyDown' && { text: key }),
      });
    timestamp += 0.1;
  }
  await devtools.detach();
}
