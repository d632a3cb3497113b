/** The service worker's file among the assets. Its scope is that folder, so that it never handles requests of a page. */
const workerUrl = new URL('./push-worker.js', import.meta.url).href;

export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

const isSupported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** The state of push messages in this browser. */
export async function pushState(): Promise<PushState> {
  if (!isSupported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration(workerUrl);
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && Notification.permission === 'granted' ? 'on' : 'off';
}

export interface PushKeys {
  endpoint: string;
  keys: Record<string, string>;
}

/** Asks for permission, and subscribes this browser with the server's key. Null if it is not permitted. */
export async function subscribeBrowser(pushKey: string): Promise<PushKeys | null> {
  if (!isSupported() || (await Notification.requestPermission()) !== 'granted') return null;
  const registration = await navigator.serviceWorker.register(workerUrl);
  await active(registration);
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: pushKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  return endpoint && keys ? { endpoint, keys } : null;
}

/** Waits for the worker. `serviceWorker.ready` cannot be used: it waits for a worker whose scope includes this page. */
const active = (registration: ServiceWorkerRegistration): Promise<void> =>
  new Promise(resolve => {
    const worker = registration.installing ?? registration.waiting;
    if (registration.active || !worker) return resolve();
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
    });
  });
