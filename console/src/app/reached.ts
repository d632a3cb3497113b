import { minuteMs } from '../lib/durations';
import { createStore } from '../lib/store';
import { line } from './live';
import { buildIn, createReach, type Origin } from './reach';

const key = 'embudo.reloaded';
const oftenMs = minuteMs;
const pauseMs = 3_000;

/** Whether a part of the console waits for the server. */
export const partWaits = createStore(false);

async function origin(): Promise<Origin> {
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    const build = answer.ok ? buildIn(await answer.text()) : null;
    // A proxy may answer with a page of its own while the server behind it is away.
    if (build === null) return 'away';
    const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
    return build === own ? 'same' : 'another';
  } catch {
    return 'away';
  }
}

let asking: Promise<Origin> | null = null;

/** Loads a part of the console: `lazy(() => reached(() => import('./panel'))…`. Every dynamic import uses it. */
export const reached = createReach({
  isDown: () => line.get() === 'down' || !navigator.onLine,
  origin: () => {
    asking ??= origin().finally(() => {
      asking = null;
    });
    return asking;
  },
  /** Reloads at most once a minute, so that a file that is missing for another reason does not cause an endless loop. */
  reload() {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < oftenMs) return false;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
    return true;
  },
  pause: () =>
    new Promise(resolve => {
      const go = () => {
        clearTimeout(timer);
        removeEventListener('online', go);
        resolve();
      };
      const timer = setTimeout(go, pauseMs);
      addEventListener('online', go);
    }),
  onWaiting: waits => partWaits.set(waits),
});
