import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { InboundWriter, type LedgerEntry } from '../../src/domain/conversations/index.js';
import { startHttp } from '../../src/http/app.js';
import { endWithParent } from '../../src/integrations/local/parent.js';
import { buildGraph } from '../../src/resolvers/index.js';

/** The error that the kill test must detect: it acknowledges first and writes afterwards. */
class AcknowledgesFirst extends InboundWriter {
  override write(entries: LedgerEntry[]): Promise<void> {
    super.write(entries).catch(() => undefined);
    return Promise.resolve();
  }
}

const config = readConfig();
const embudo = await compose(config);
embudo.ports.inboundWriter = new AcknowledgesFirst(embudo.door.unscoped);
const http = await startHttp(embudo, await buildGraph());
endWithParent(() => process.exit(0));
embudo.log.info({ url: http.url }, 'server is listening');
