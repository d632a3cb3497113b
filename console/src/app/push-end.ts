/**
 * Ends push messages to this browser, also if another user registered it. A push message belongs to the signed-in user, but is shown to
 * anyone who looks at the screen. The server forgets a browser that its push service no longer knows.
 */
export async function endPushes(): Promise<void> {
  try {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    await Promise.all(registrations.map(async each => (await each.pushManager?.getSubscription())?.unsubscribe()));
  } catch {
    // If this fails, the browser has no subscription, so there is nothing to end.
  }
}
