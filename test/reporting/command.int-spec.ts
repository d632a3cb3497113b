import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { reportingLogin } from '../../src/cli/reporting-login.js';
import { revokeReportingLogin } from '../../src/integrations/postgres/reporting-logins.js';
import { afterwards, aShop, startTestEmbudo, type TestEmbudo, type TestShop } from '../../src/testing/index.js';
import { connectAs, type Login, refusal } from './sessions.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo();
  shop = await aShop(embudo);
});

describe('npx embudo reporting-login', () => {
  const runs = async (...args: string[]): Promise<string> => {
    const given = process.env.DATABASE_URL;
    process.env.DATABASE_URL = embudo.testDatabase.ownerUrl;
    const said: string[] = [];
    const [out, error] = [process.stdout, process.stderr].map(stream =>
      jest.spyOn(stream, 'write').mockImplementation(chunk => said.push(String(chunk)) > 0),
    );
    try {
      await reportingLogin(args);
    } finally {
      out?.mockRestore();
      error?.mockRestore();
      if (given === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = given;
    }
    return said.join('');
  };
  const slug = () => `shop-${shop.tenant.id}`;
  const opens = async (): Promise<Login> => {
    const said = await runs('create', '--tenant', slug());
    const [login = '', password = ''] = ['user', 'password'].map(
      name => new RegExp(`^${name} +(\\S+)$`, 'm').exec(said)?.[1],
    );
    afterwards(() => database().sql(`drop role if exists ${login}`));
    return { login, password };
  };
  const database = () => embudo.testDatabase;

  it('opens a login, shows it, and ends its sessions when it is revoked', async () => {
    const opened = await opens();
    const session = await connectAs(database(), opened);
    expect((await session.query('select name from campaigns')).rows).toEqual([]);
    expect((await session.query('select name from sellers')).rows).toHaveLength(3);
    const listed = await runs('list');
    expect(listed).toMatch(new RegExp(`^${opened.login} .*${slug()}$`, 'm'));
    expect(listed).not.toContain(opened.password);
    const ended = new Promise<unknown>(resolve => session.once('error', resolve));
    expect(await runs('revoke', '--login', opened.login)).toContain('is revoked');
    await ended;
    expect(await refusal(session, 'select 1')).not.toBeNull();
    await expect(connectAs(database(), opened)).rejects.toMatchObject({ code: expect.stringMatching(/^28/) });
    expect(await runs('list')).not.toContain(opened.login);
    await expect(runs('revoke', '--login', opened.login)).rejects.toThrow('There is no reporting login');
    const entries = await database().sql(
      `select action, actor_kind, after->>'login' as login from audit_entry where action like 'reporting-login.%' and after->>'login' = $1 order by id`,
      [opened.login],
    );
    expect(entries).toEqual(
      ['created', 'revoked'].map(what => ({
        action: `reporting-login.${what}`,
        actor_kind: 'system',
        login: opened.login,
      })),
    );
  });

  it('closes a login whose role cannot be removed yet, and removes it later', async () => {
    const opened = await opens();
    await database().sql(`grant select on tenant to ${opened.login}`);
    await expect(runs('revoke', '--login', opened.login)).rejects.toThrow('cannot connect any more');
    await expect(connectAs(database(), opened)).rejects.toMatchObject({ code: expect.stringMatching(/^28/) });
    expect(await runs('list')).toContain(`${slug()}  (cannot connect)`);
    await database().sql(`revoke select on tenant from ${opened.login}`);
    expect(await runs('revoke', '--login', opened.login)).toContain('is revoked');
  });

  it('revokes no role that is not a login of its own, and explains itself', async () => {
    expect(await revokeReportingLogin(database().ownerUrl, 'embudo_app')).toBe('unknown');
    await expect(runs('create', '--tenant', 'none')).rejects.toThrow('No tenant has the slug «none»');
    for (const words of [[], ['create'], ['list', 'all'], ['revoke', '--tenant', slug()], ['drop', '--login', 'x']])
      await expect(runs(...words)).rejects.toThrow('Say create --tenant <slug>, list, or revoke --login <name>.');
  });
});
