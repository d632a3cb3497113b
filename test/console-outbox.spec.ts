import { describe, expect, it } from '@jest/globals';
import {
  type Carrier,
  createOutbox,
  mostFiles,
  type Refusal,
  type Stored,
  takeFiles,
} from '../console/src/screens/inbox/outbox.js';

const away: Refusal = { code: 'ERROR', message: 'No hay conexión.' };
const ana = 'tenant ana c1';
const aFile = (name: string) => new File(['x'], name);

/** Returns a server that answers as the test says and records the requests. */
function aServer() {
  const sent: { body: string; key: string; mediaIds: readonly string[] }[] = [];
  const uploads: string[] = [];
  const server = { refusal: null as Refusal | null, uploadRefusal: null as Refusal | null, sent, uploads };
  const carrier: Carrier = {
    async upload(file, key) {
      uploads.push(`${file.name} ${key}`);
      return server.uploadRefusal ? { refusal: server.uploadRefusal } : { id: `media of ${file.name}` };
    },
    async send(message) {
      sent.push(message);
      return server.refusal;
    },
  };
  return { server, carrier };
}
const only = <T>([first, ...rest]: readonly T[]): T => {
  if (first === undefined || rest.length > 0) throw new Error('There is not exactly one.');
  return first;
};

describe('what a seller has written but not sent', () => {
  it('takes the chosen files before the input is emptied, and the same file twice', () => {
    let list = [aFile('a.pdf')];
    const input = {
      get files() {
        return list;
      },
      set value(_: string) {
        list.length = 0;
      },
    } as { files: File[]; value: string };
    const outbox = createOutbox();
    outbox.type(ana, 'Aquí va:');
    outbox.attach(ana, takeFiles(input));
    list = [aFile('a.pdf')];
    outbox.attach(ana, takeFiles(input));
    const { text, files } = outbox.draftOf(ana);
    expect(text).toBe('Aquí va:');
    expect(files.map(({ file }) => file.name)).toEqual(['a.pdf', 'a.pdf']);
    expect(new Set(files.map(({ key }) => key)).size).toBe(2);
    outbox.detach(ana, files[0]?.key ?? '');
    expect(outbox.draftOf(ana).files).toEqual([files[1]]);
  });

  it('says how many files do not fit into one message', () => {
    const outbox = createOutbox();
    expect(outbox.attach(ana, [aFile('a.pdf'), aFile('b.pdf')])).toBe(0);
    const twelve = Array.from({ length: 12 }, (_, n) => aFile(`${n}.jpg`));
    expect(outbox.attach(ana, twelve)).toBe(4);
    expect(outbox.draftOf(ana).files).toHaveLength(mostFiles);
  });

  it('keeps a failed message next to the new draft, also while another conversation is open', async () => {
    const { server, carrier } = aServer();
    const outbox = createOutbox();
    outbox.type(ana, 'La primera.');
    outbox.attach(ana, [aFile('a.pdf')]);
    server.refusal = away;
    const sending = outbox.send(ana, outbox.take(ana) ?? '', carrier);
    outbox.type(ana, 'La segunda.');
    outbox.type('tenant ana c2', 'A otra persona.');
    expect(await sending).toEqual(away);
    expect(outbox.draftOf(ana).text).toBe('La segunda.');
    const kept = only(outbox.unsentOf(ana));
    expect(kept).toMatchObject({ body: 'La primera.', state: 'failed' });
    expect(kept.files.map(({ file }) => file.name)).toEqual(['a.pdf']);
    expect(outbox.unsentOf('tenant ana c2')).toEqual([]);
  });

  it('tries again under the same key, and uploads no file twice', async () => {
    const { server, carrier } = aServer();
    const outbox = createOutbox();
    outbox.type(ana, 'Hola');
    outbox.attach(ana, [aFile('a.pdf')]);
    const key = outbox.take(ana) ?? '';
    server.uploadRefusal = away;
    expect(await outbox.send(ana, key, carrier)).toEqual(away);
    expect(server.sent).toEqual([]);
    server.uploadRefusal = null;
    server.refusal = away;
    await outbox.send(ana, key, carrier);
    server.refusal = null;
    expect(await outbox.send(ana, key, carrier)).toBeNull();
    const message = { body: 'Hola', key, mediaIds: ['media of a.pdf'] };
    expect(server.sent).toEqual([message, message]);
    expect(server.uploads).toHaveLength(2);
    expect(server.uploads[1]).toBe(server.uploads[0]);
    expect(outbox.unsentOf(ana)).toEqual([]);
  });

  it('sends a message once though it is asked to twice, and nothing of an empty draft', async () => {
    const { server, carrier } = aServer();
    const outbox = createOutbox();
    expect(outbox.take(ana)).toBeNull();
    outbox.type(ana, 'Hola');
    const key = outbox.take(ana) ?? '';
    expect(outbox.take(ana)).toBeNull();
    await Promise.all([outbox.send(ana, key, carrier), outbox.send(ana, key, carrier)]);
    expect(server.sent).toHaveLength(1);
  });

  it('shows nothing of one user to the next, and forgets everything at the sign-out', async () => {
    const { server, carrier } = aServer();
    const outbox = createOutbox();
    outbox.type(ana, 'Borrador de Ana');
    expect(outbox.draftOf('tenant luis c1').text).toBe('');
    server.refusal = away;
    await outbox.send(ana, outbox.take(ana) ?? '', carrier);
    outbox.type(ana, 'Otro');
    outbox.clear();
    expect(outbox.draftOf(ana).text).toBe('');
    expect(outbox.unsentOf(ana)).toEqual([]);
  });

  it('outlives the page, with the key of each message, and nothing is left once all is sent', async () => {
    const kept: { stored: Stored | null } = { stored: null };
    const shelf = { read: () => kept.stored, write: (next: Stored | null) => Object.assign(kept, { stored: next }) };
    const { server, carrier } = aServer();
    server.refusal = away;
    const first = createOutbox(shelf);
    first.type(ana, 'Son las 3.');
    const key = first.take(ana) ?? '';
    await first.send(ana, key, carrier);
    first.type(ana, '¿Le sirve a las');
    first.type('tenant ana c2', 'x');
    first.type('tenant ana c2', '');

    kept.stored = JSON.parse(JSON.stringify(kept.stored)) as Stored;
    const second = createOutbox(shelf);
    expect(second.draftOf(ana).text).toBe('¿Le sirve a las');
    expect(second.draftOf('tenant ana c2').text).toBe('');
    expect(only(second.unsentOf(ana))).toEqual({ key, body: 'Son las 3.', files: [], state: 'failed' });
    server.refusal = null;
    expect(await second.send(ana, key, carrier)).toBeNull();
    expect(server.sent.map(each => each.key)).toEqual([key, key]);
    expect(kept.stored).toEqual({ drafts: { [ana]: '¿Le sirve a las' }, unsent: {} });
    second.type(ana, '');
    expect(kept.stored).toBeNull();
    second.type(ana, 'Otra');
    second.clear();
    expect(kept.stored).toBeNull();
  });
});
