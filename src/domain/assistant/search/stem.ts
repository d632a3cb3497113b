/** Stop words, folded. */
const stopWords = new Set(
  (
    'mija mijo mijita mijito parce parcero sumerce sumerced veci kuanto kuanta kiero qiero qero ola ' +
    'pa pal tenes tenias tendrias queres podes sos porfis pls please pues nomas nada mas che mae mop pana compa wey ' +
    'guey entonces juntas juntos traen trae viene vienen era eran estaba costaba como option options item items ' +
    'things carry there going dele hagame hazme primero primera segundo segunda tercero tercera ultimo ultima otro ' +
    'otra otros otras mucho mucha muchos muchas cada uno mismo misma todo toda todos todas quien luego aqui porque ' +
    'estan doesn don isn won t s ll ve re m d can could should your their them then too also a al algo ante ahi ahora ' +
    'aun asi bueno buen buena claro listo dale ok okay porfa porfavor hey oye mire disculpe disculpa dame deme ' +
    'manejan maneja venden vende vendes ofrecen ocupo ocupamos tendran tendra tendras tienes manejas sale salen ' +
    'valdra cual mejor solo ah eh con cuales cuando de del desde donde el ella en entre es esa ese eso esta este esto ' +
    'estoy fue ha hay he hola la las le les lo los me mi muy no nos o para pero por que se ser si sin sobre son su ' +
    'sus tambien te tengo tiene tienen tu un una unas unos y ya yo quiero quisiera necesito busco gracias favor ' +
    'buenas buenos dias tardes precio precios cuesta cuestan cuanto cuanta vale valen comprar hoy manana puedo puede ' +
    'pueden hacen dan ustedes usted saber info informacion interesa an and any are as at be but by do does for from ' +
    'have hello hi how i if in is it its like much my need of on or our price prices so some that the they this to us ' +
    'want was we what when where which who will with would you buy looking thanks thank cost costs get valor viene ' +
    'hola necesitaria quieres quiere quieren podria podrian podrias verdad cierto seria serian sera guys ' +
    'one ones those these just come comes came go goes all here both lol about out now got gets getting gotta only she he her ' +
    'him his hers mine yours ours theirs them myself yourself ourselves himself herself itself anyone someone somebody ' +
    'everyone anything something everything nothing thing thingy stuff whatever whats hmm haha yeah yes yep nah nope ' +
    'btw tho though dont doesnt didnt isnt cant wont aint did done has had been being were may might shall must let ' +
    'lets while than because since until till again already still yet even ever never always maybe perhaps really ' +
    'actually anyway pretty quite rather very well away around through into onto off over under between within upon ' +
    'else other others another same such few several many lot lots bunch bit kind kinda sort rly pls plz ill im ive id ' +
    'youre theyre whos thats heres whose whom why nor not ok alright great perfect awesome lovely wonderful amazing ' +
    'sell sells selling hasta casi van verlo verla sure sorry hiya howdy dear sir madam folks'
  ).split(' '),
);

/** Whether a folded word says nothing about what a text is about. */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Words that occur in any question and say little about what is asked, even if few of a shop's texts contain them. */
const lightWords = new Set(
  (
    'veces vez vamos voy va irme iria ver vea vean entra entran entrar entro poner ponen ' +
    'pone pongo dejar dejo dejan tomar toman toma llevo hacer hago hace haciendo decir dice dicen dar doy da sabe saben ' +
    'bien mal aca alla asi tan mas menos nomas igual parte lado forma modo manera caso queda quedan quedar ' +
    'take takes taking took give gives use used uses using work works working good make makes made doing keep keeps ' +
    'put puts run runs see sees look looks looking said says say tell tells told know knows think feel find help ' +
    'thing time times way ways day back long much able try want wanted needs needed'
  ).split(' '),
);

/** Whether a folded word says little about what is asked, compared to others: "take" in "do you take checks". */
export const isLightWord = (word: string): boolean => lightWords.has(word);

/** Words whose stem would be that of another thing: "anticipación" (notice) is not "anticipo" (payment), and "valor" not "valoración". */
const apart: ReadonlySet<string> = new Set([
  'anticipacion',
  'valor',
  'valores',
  'valoracion',
  'valoraciones',
  'estacion',
  'cuentas',
  'partes',
]);

const workshops = /^taller(?:es|cito)?$/u;
const tables = /^mes(?:as?|itas?)$/u;

/**
 * Returns a light stem of a folded Spanish or English word, without endings of number, gender, person and diminutive. Short words stay as
 * they are.
 */
export function stem(word: string): string {
  // "Lápiz" and "lápices", "luz" and "luces".
  if (word.length > 2 && word.endsWith('z')) return `${word.slice(0, -1)}c`;
  if (word.length < 4 || apart.has(word)) return word;
  // A workshop is no size.
  if (workshops.test(word)) return 'taller';
  // A table is not a month.
  if (tables.test(word)) return 'mesa';
  // "Estacionarse", "lavarlos" and "poniéndomelo" become the verbs without their pronouns.
  let base = word.replace(/(?<=\p{L}{2}(?:[aei]r|[ai]ndo|yendo))(?:[mst]e|nos)?(?:l[aeo]s?)?$/u, '');
  // "Celulares" and "talleres" are plurals of nouns that end like infinitives and lose that ending below, as in the singular.
  base = base.replace(/(?<=\p{L}[aei]r)es$/u, '');
  const cut = (pattern: RegExp, keep = 3) => {
    const shorter = base.replace(pattern, '');
    if (shorter.length >= keep) base = shorter;
  };
  cut(/[ai]mientos?$/, 4);
  cut(/(?:aciones|acion|iones|ion)$/, 4);
  cut(/(?:mente|ness|ments?)$/, 4);
  cut(/(?:ings?|ed|er|ers)$/, 4);
  // "Blusitas" and "pescaditos" become "blusas" and "pescados", whose endings are removed below.
  const plain = base.replace(/(?<!^vis)(?:e?c)?it([oa])s?$/, '$1');
  if (plain.length > 3) base = plain;
  cut(/(?:[aei]mos|an|en)$/, 4);
  cut(/(?:ando|iendo|ados?|adas?|idos?|idas?|ar|er|ir)$/, 4);
  cut(/(?:es|s)$/, 3);
  cut(/[aeo]$/, 3);
  return base;
}
