import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import type { UseCaseContext } from '../shared/use-case.js';
import './ports.js';

const prefix = 'embdv_';
const validMs = 90 * dayMs;

interface Device {
  userId: string;
  deviceId: string;
  /** When the user last signed in on the device, in milliseconds since 1970. */
  at: number;
}
type Parts = Pick<UseCaseContext, 'ports' | 'clock'>;

/**
 * Returns the token that a browser or app keeps after a user has signed in on it. With this token, wrong passwords tried elsewhere do not
 * lock the user out. The token alone gives access to nothing. The same device keeps its id, and with it its count of wrong passwords.
 */
export const deviceToken = ({ ports, clock }: Parts, userId: string, deviceId: string = newId()): string =>
  prefix + ports.secrets.seal(JSON.stringify({ userId, deviceId, at: clock.now().getTime() } satisfies Device));

/** Returns the content of a device token; null if the token was not issued here or is more than 90 days old. */
export function readDeviceToken({ ports, clock }: Parts, token: string | null): Device | null {
  if (!token?.startsWith(prefix)) return null;
  try {
    const device = JSON.parse(ports.secrets.open(token.slice(prefix.length))) as Device;
    return clock.now().getTime() - device.at < validMs ? device : null;
  } catch {
    return null;
  }
}
