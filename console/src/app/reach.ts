/** What answers where the page came from: nothing, the build that runs here, or a newer one. */
export type Origin = 'away' | 'same' | 'another';

/** The script that begins the console, as its page names it: it carries the hash of the build. */
export const buildIn = (html: string): string | null => /<script[^>]*\ssrc="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? null;

export interface ReachOptions {
  /** Whether the line is known to be down. */
  isDown(): boolean;
  origin(): Promise<Origin>;
  /** Loads the page anew; false where that was done a moment ago already. */
  reload(): boolean;
  /** Waits until it may be worth trying again. */
  pause(): Promise<void>;
  /** Tells whether something waits for the server. */
  onWaiting(waits: boolean): void;
}

/**
 * Loads a part of the console that is not here yet. While the server is away it waits, and the page stays as it is: loading it anew
 * would show the browser's own error and lose what was written. Files of an older build are gone for good once a newer one took its
 * place: the page is loaded anew then.
 */
export function createReach({ isDown, origin, reload, pause, onWaiting }: ReachOptions) {
  let waiting = 0;
  const wait = async () => {
    waiting += 1;
    onWaiting(true);
    await pause();
    waiting -= 1;
    onWaiting(waiting > 0);
  };
  return async <T>(load: () => Promise<T>): Promise<T> => {
    for (let isSecond = false; ; ) {
      // A browser remembers a module that it could not fetch: it is not asked for before somebody is there to answer.
      if (isDown() && (await origin()) === 'away') {
        await wait();
        continue;
      }
      try {
        return await load();
      } catch (error) {
        const found = await origin();
        if (found === 'another' && reload()) return new Promise<T>(() => {});
        // The server is there and does not have it, or what was loaded has failed itself.
        if (found !== 'away' && isSecond) throw new PartMissing(error);
        isSecond = found !== 'away';
        if (found === 'away') await wait();
      }
    }
  };
}

/** The router reloads the page by itself where the browser's own error says that a module is missing: this one it hands to the screen. */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('A part of the console could not be loaded.', { cause });
  }
}
