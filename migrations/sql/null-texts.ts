/** The lists of free texts that were once written with an unquoted null, by table. */
const lists: Readonly<Record<string, readonly string[]>> = {
  agent_profile: ['capabilities', 'skills', 'regions'],
  campaign: ['variables'],
  custom_field: ['options'],
  record_import: ['ignored_columns'],
  knowledge_article: ['keywords'],
  lead: ['tags'],
  product: ['keywords'],
  seller: ['skills', 'regions'],
  stage: ['activities'],
};

/**
 * SQL that writes the text "null" where a list of texts has a null, which makes every read of the list fail. It is what was entered, except
 * for capitals. Each table is read once, and nothing else is written: no trigger runs, because nothing was changed by anybody.
 */
export const repairNullTexts = (): string =>
  Object.entries(lists)
    .map(([table, columns]) => {
      const broken = columns.map(column => `array_position(${column}, null) is not null`).join(' or ');
      const set = columns.map(column => `${column} = array_replace(${column}, null, 'null')`).join(', ');
      return `
      if exists (select from ${table} where ${broken}) then
        alter table ${table} disable trigger user;
        update ${table} set ${set} where ${broken};
        alter table ${table} enable trigger user;
      end if;`;
    })
    .join('');
