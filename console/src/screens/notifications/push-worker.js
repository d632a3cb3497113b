/* Shows what the server pushes while no console is open. It handles no page and no request. */
self.addEventListener('push', event => {
  const { id, title, body } = event.data?.json() ?? {};
  event.waitUntil(self.registration.showNotification(title ?? 'Embudo', { body, tag: id }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  const open = async () => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const known = windows[0];
    if (!known) return self.clients.openWindow('/notifications');
    known.postMessage('open-notifications');
    return known.focus();
  };
  event.waitUntil(open());
});
