/** The answer at the page's origin: none, this build, or a newer build. */
export type Origin = 'away' | 'same' | 'another';

/** Returns the path of the console's first script in the page. It contains the hash of the build. */
export const buildIn = (html: string): string | null => /<script[^>]*\ssrc="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? null;

export interface ReachOptions {
  /** Whether the connection is known to be down. */
  isDown(): boolean;
  origin(): Promise<Origin>;
  /** Reloads the page; returns false if that was already done a moment ago. */
  reload(): boolean;
  /** Waits until a retry may succeed. */
  pause(): Promise<void>;
  /** Reports whether something waits for the server. */
  onWaiting(waits: boolean): void;
}

/**
 * Loads a part of the console that is not loaded yet. While the server is away it waits, and the page stays as it is: a reload would show
 * the browser's own error page and lose unsaved text. When a newer build has replaced this one, the files of this build no longer exist,
 * so the page is reloaded.
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
      // A browser remembers that it could not fetch a module, so the module is not requested until the server answers.
      if (isDown() && (await origin()) === 'away') {
        await wait();
        continue;
      }
      try {
        return await load();
      } catch (error) {
        const found = await origin();
        if (found === 'another' && reload()) return new Promise<T>(() => {});
        // The server answers and does not have the file, or the loaded code failed.
        if (found !== 'away' && isSecond) throw new PartMissing(error);
        isSecond = found !== 'away';
        if (found === 'away') await wait();
      }
    }
  };
}

/**
 * Thrown if a part cannot be loaded. The router reloads the page by itself on the browser's own error for a missing module; it passes
 * this error to the screen.
 */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('A part of the console could not be loaded.', { cause });
  }
}
