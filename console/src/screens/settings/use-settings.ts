import { useRef } from 'react';
import { useClient } from 'urql';
import { ChangeSettingsDocument, SettingsOfTenantDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { settingsOf } from '../../lib/tenant-settings';
import { useWrite } from '../../lib/write';
import { toast } from '../../ui/toast';

/** Changes a part of the settings. Returns whether it was saved. */
export type ChangeSettings = (part: Record<string, unknown>) => Promise<boolean>;

/**
 * The settings of the business, and a function that changes a part of them. Changes that somebody else made meanwhile are not
 * overwritten.
 */
export function useSettings(saved: string) {
  const client = useClient();
  const { data, waiting } = useRead(SettingsOfTenantDocument, {});
  const write = useWrite();
  const settings = data ? settingsOf(data.tenantSettings) : null;
  /** The version after the last change of this screen; the shown settings are updated a moment later. */
  const made = useRef(0);
  const make: ChangeSettings = async part => {
    const version = Math.max(settings?.version ?? 0, made.current);
    const { refusal } = await write(ChangeSettingsDocument, { settings: { ...part, version } });
    const now = await client.query(SettingsOfTenantDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (now.data) made.current = settingsOf(now.data.tenantSettings).version;
    if (!refusal) toast.good(saved);
    return !refusal;
  };
  /** A change waits for the one before it: it would be refused as if somebody else had made that one. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const change: ChangeSettings = part => {
    const next = last.current.then(() => make(part));
    last.current = next.catch(() => undefined);
    return next;
  };
  return { settings, change, waiting };
}
