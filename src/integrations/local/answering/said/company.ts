/** People who are named one after the other, with the place of these words in the text. */
export interface Company {
  people: number;
  children: number;
  from: number;
  to: number;
}

export const relative =
  '(?:espos[oa]|marido|mujer|senora|novi[oa]|pareja|prometid[oa]|mama|mami|papa|papi|madre|padre|herman[oa]|amig[oa]|prim[oa]|ti[oa]|abuel[oa]|suegr[oa]|cunad[oa]|companer[oa]|wife|husband|girlfriend|boyfriend|fiancee?|partner|mom|mum|mother|dad|father|sister|brother|friend|cousin|grandma|grandpa|roommate)';
export const young =
  '(?:hij[oa]|sobrin[oa]|niet[oa]|nin[oa]|bebe|daughter|son|niece|nephew|grandson|granddaughter|kid)';

/** "De 8 y 11", "que tiene 3 añitos": behind children, their ages. */
const ages = String.raw`(?:\s(?:de|que tienen?|aged?)\s\d{1,2}(?:\s(?:y|and)\s\d{1,2})?(?:\s(?:anos|anitos|meses|years? old))?)`;
const little =
  '(?:chiquit[oa]s?|chiquill[oa]s?|nin[oa]s?|nen[ea]s?|bebes?|beb[oa]s?|guilas?|chic[oa]s?|pequen[oa]s?|baby|kids?|toddler)';

/** One of those who are named: the customer, one or several relatives, or a couple such as "mis papás". */
const member = new RegExp(
  String.raw`(?<!\p{L})(?:(?<self>yo|me|i|mi(?=,|\s(?:y|e|and|con|mas|\+)\s|\s(?:mi|mis)\s))|(?:mi|my|una?|an?)\s(?:${relative}|(?<child>${young})${ages}?)|(?:mis|my|l[oa]s|the|nuestr[oa]s)\s(?<many>\d{1,2})\s(?:${relative}s|(?<children>(?:${young}s|${little}|children|peques))${ages}?)|(?:el|la|un|una|the|a)\s(?<aged>${little})${ages}|(?<couple>mis\s(?:papas|padres|suegros|abuelos|viejos|tios)|my\s(?:parents|grandparents|in-laws)))(?!\p{L})`,
  'gu',
);
/** What stands between two of them. */
const joint =
  /^\s?(?:,\s?)?(?:(?:y|e|and|con|with|mas|plus|\+)\s)?(?:tambien\s|also\s)?(?:(?:para|pa|for|con|with)\s)?$/u;

/**
 * "Mi esposo, mi hermana y yo", "para mí y mis 2 hermanos": how many people are named one after the other, the customer among them; null
 * if fewer than two or without the customer. The text has its numbers in digits.
 */
export function companyIn(said: string): Company | null {
  let run: RegExpExecArray[] = [];
  for (const match of said.matchAll(member)) {
    const last = run.at(-1);
    if (last && !joint.test(said.slice(last.index + last[0].length, match.index))) {
      if (isCompany(run)) break;
      run = [];
    }
    run.push(match);
  }
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || !isCompany(run)) return null;
  const sizes = run.map(({ groups }) => (groups?.couple ? 2 : Number(groups?.many ?? 1)));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const ofChildren = sizes.filter(
    (_, at) => run[at]?.groups?.child ?? run[at]?.groups?.children ?? run[at]?.groups?.aged,
  );
  return {
    people: sum(sizes),
    children: sum(ofChildren),
    from: first.index,
    to: last.index + last[0].length,
  };
}

const isCompany = (run: readonly RegExpExecArray[]): boolean =>
  run.length > 1 && run.filter(({ groups }) => groups?.self).length === 1;

const comes =
  '(?:va|vienen?|vendria|iria|va a (?:ir|venir)|quiere (?:ir|venir)|se (?:suma|une|apunta)|is coming|comes|will come|joins|wants to come)';
const newcomer = new RegExp(
  String.raw`\b(?:tambien |also )?${comes} (?:tambien |ademas |con (?:nosotr[oa]s|migo) )?(?:(?:mi|una?|my|an?) (?:(?:${relative}|persona|person)|(?<child>${young}))(?!\p{L}))|\b(?:mi|my) (?:${relative}|(?<child2>${young}))(?!\p{L}) (?:tambien |also )?${comes}(?!\p{L})`,
  'u',
);
/** "Y si va mi mamá también", "viene mi prima": one more than was said; null if nobody joins. */
export function newcomerIn(said: string): { child: boolean; from: number; to: number } | null {
  const match = newcomer.exec(said);
  return (
    match && {
      child: (match.groups?.child ?? match.groups?.child2) !== undefined,
      from: match.index,
      to: match.index + match[0].length,
    }
  );
}
