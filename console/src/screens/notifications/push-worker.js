/* Shows push messages of the server while no console is open. It controls no page and handles no request. */
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
