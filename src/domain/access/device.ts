import { newId } from '../shared/id.js';
import type { UseCaseContext } from '../shared/use-case.js';
import './ports.js';

const prefix = 'embdv_';
const validMs = 90 * 86_400_000;

interface Device {
  userId: string;
  deviceId: string;
  /** When it was signed in last, in milliseconds since 1970. */
  at: number;
}
type Parts = Pick<UseCaseContext, 'ports' | 'clock'>;

/**
 * What a browser or app keeps after it has signed somebody in: with it, wrong passwords of others do not keep that person
 * out. It opens nothing by itself. The same device keeps its id, and so its count of wrong passwords.
 */
export const deviceToken = ({ ports, clock }: Parts, userId: string, deviceId: string = newId()): string =>
  prefix + ports.secrets.seal(JSON.stringify({ userId, deviceId, at: clock.now().getTime() } satisfies Device));

/** Null for a text that we did not give, or gave more than 90 days ago. */
export function readDeviceToken({ ports, clock }: Parts, token: string | null): Device | null {
  if (!token?.startsWith(prefix)) return null;
  try {
    const device = JSON.parse(ports.secrets.open(token.slice(prefix.length))) as Device;
    return clock.now().getTime() - device.at < validMs ? device : null;
  } catch {
    return null;
  }
}
