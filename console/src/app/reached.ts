const key = 'embudo.reloaded';
const oftenMs = 60_000;

/**
 * A page that is open while a newer build takes its place asks for files that are gone when it comes to another screen. It is loaded
 * anew then, once a minute at most, so that a file that is missing for another reason leads to no endless round.
 */
addEventListener('vite:preloadError', event => {
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - last < oftenMs) return;
  sessionStorage.setItem(key, String(Date.now()));
  event.preventDefault();
  location.reload();
});
