import { useClient } from 'urql';
import { ChangeSettingsDocument, SettingsOfTenantDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { settingsOf } from '../../lib/tenant-settings';
import { useWrite } from '../../lib/write';
import { toast } from '../../ui/toast';

/** The settings of the business, and how to change a part of them. Somebody else's change meanwhile is not written over. */
export function useSettings(saved: string) {
  const client = useClient();
  const { data, waiting } = useRead(SettingsOfTenantDocument, {});
  const write = useWrite();
  const settings = data ? settingsOf(data.tenantSettings) : null;
  const change = async (part: Record<string, unknown>): Promise<boolean> => {
    const { refusal } = await write(ChangeSettingsDocument, { settings: { ...part, version: settings?.version } });
    // The next change needs the version that this one, or somebody else's, has made.
    await client.query(SettingsOfTenantDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (!refusal) toast.good(saved);
    return !refusal;
  };
  return { settings, change, waiting };
}
