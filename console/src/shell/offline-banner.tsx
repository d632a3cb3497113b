import { useTexts } from '../app/intl';
import { line } from '../app/live';
import { partWaits } from '../app/reached';
import { useStore } from '../lib/store';
import { waits } from '../lib/waits';
import { Icon } from '../ui/icon';
import { shellTexts } from './shell.texts';

/** Shown while the server or the socket is away: says that the console tries again by itself. */
export const OfflineBanner = () => {
  const say = useTexts(shellTexts);
  const isDown = useStore(line) === 'down';
  const isPartWaiting = useStore(partWaits);
  const isWaiting = useStore(waits) > 0 || isPartWaiting;
  return (
    <div role="status">
      {(isWaiting || isDown) && (
        <p className="flex items-center gap-2 border-b border-warm/40 bg-warm-soft px-3 py-1 text-xs text-warm">
          <Icon name="wifiOff" size={14} />
          {say(isWaiting ? 'serverAway' : 'offline')}
        </p>
      )}
    </div>
  );
};
