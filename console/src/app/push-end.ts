/**
 * Has this browser pushed to no more, whoever was. What is pushed is of the person who has signed in, and lies on the screen of whoever
 * looks at it; the server forgets a browser that its push service no longer knows.
 */
export async function endPushes(): Promise<void> {
  try {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    await Promise.all(registrations.map(async each => (await each.pushManager?.getSubscription())?.unsubscribe()));
  } catch {
    // Where the browser knows of none, there is nothing to end.
  }
}
