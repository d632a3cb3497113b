import { foldName } from '../../shared/fold.js';
import { partRead } from '../part-read.js';
import { nearlySame } from './nearly-same.js';

/** Types of machine by their code, with the words that people use, folded, in the singular. */
const names: Readonly<Record<string, string>> = {
  COMPRESSOR: 'compresor|compresora|compressor|air compressor',
  PUMP: 'bomba|motobomba|hidrobomba|pump',
  GENERATOR: 'generador|planta electrica|grupo electrogeno|genset|generator',
  CHILLER: 'chiller|enfriador|chilier|water chiller',
  FORKLIFT: 'montacarga|montacargas|apilador|forklift|fork lift|lift truck|pallet stacker',
  CNC: 'cnc|router cnc|fresadora|centro de mecanizado|milling machine|machining center|machining centre',
  LATHE: 'torno|lathe',
  BOILER: 'caldera|caldero|boiler',
  PACKAGING:
    'empacadora|envasadora|empaquetadora|selladora|embolsadora|paletizadora|packaging machine|packing machine|sealing machine|filling machine|palletizer|wrapping machine',
  LABELLER: 'etiquetadora|labeller|labeler|labelling machine|labeling machine',
  CONVEYOR:
    'banda transportadora|cinta transportadora|faja transportadora|transportador de banda|conveyor|conveyor belt',
  PRESS: 'prensa|prensa hidraulica|hydraulic press|press brake|punch press',
  WELDER: 'soldadora|maquina de soldar|welder|welding machine',
  CRANE: 'grua|puente grua|polipasto|crane|hoist',
  EXCAVATOR: 'excavadora|retroexcavadora|minicargador|excavator|backhoe|skid steer',
  TRACTOR: 'tractor|cosechadora|harvester|combine harvester',
  ELEVATOR: 'ascensor|elevador|montaplatos|elevator|dumbwaiter',
  MOTOR: 'motor electrico|motorreductor|reductor|electric motor|gearbox|gear motor',
  MIXER: 'mezcladora|batidora industrial|amasadora|industrial mixer|dough mixer|concrete mixer',
  OVEN: 'horno industrial|horno de conveccion|horno rotativo|industrial oven|convection oven|deck oven',
  FREEZER: 'camara fria|cuarto frio|tunel de congelacion|cold room|blast freezer|walk in freezer',
  DRYER: 'secador industrial|secador de aire|deshidratadora|industrial dryer|air dryer|dehydrator',
  MILL: 'molino|trituradora|picadora|crusher|shredder|grinder|hammer mill',
  LASER_CUTTER: 'cortadora laser|corte laser|laser cutter|plasma cutter|cortadora plasma',
  INJECTION:
    'inyectora|extrusora|sopladora de botellas|injection molding machine|injection moulding machine|extruder|blow molding machine',
  SOLAR: 'panel solar|inversor solar|solar panel|solar inverter',
  WATER_TREATMENT:
    'planta de tratamiento|osmosis inversa|ablandador|suavizador de agua|water treatment plant|reverse osmosis|water softener',
  PRESSURE_WASHER: 'hidrolavadora|pressure washer|power washer',
};

interface Term {
  machine: string;
  words: readonly string[];
}
const terms: readonly Term[] = Object.entries(names)
  .flatMap(([machine, list]) => list.split('|').map(term => ({ machine, words: term.split(' ') })))
  .sort((one, two) => two.words.length - one.words.length);
/**
 * Words within one or two typing errors of a machine's name that mean something else. `deed` matches the endings of participles and verbs
 * ("sellada", "compressed").
 */
const lookalikes = new Set([
  'comprador',
  'compradora',
  'soldador',
  'inyector',
  'redactor',
  'traitor',
  'presa',
  'general',
]);
const verbEnding = /(?:[ai]d[oa]s?|[ai]r|ed|ing|ates?|ions?)$/;
const shortestFuzzy = 6;

const singular = (word: string): string => (word.length > 4 ? word.replace(/(?<=[rlndz])es$|s$/u, '') : word);

function fits(word: string, wanted: string): boolean {
  // Neither a plural nor an accepted typing error changes the first letter.
  if (word[0] !== wanted[0]) return false;
  if (word === wanted || singular(word) === wanted || singular(word) === singular(wanted)) return true;
  return (
    wanted.length >= shortestFuzzy &&
    !lookalikes.has(word) &&
    !verbEnding.test(word) &&
    nearlySame(singular(word), singular(wanted))
  );
}

/**
 * Returns the types of machine that a message names, each once, in the order of its text. Singular, plural and typing errors are accepted.
 */
export function machinesIn(message: string): string[] {
  const words = foldName(partRead(message)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const term = terms.find(({ words: wanted }) => wanted.every((part, index) => fits(words[at + index] ?? '', part)));
    if (term && !found.includes(term.machine)) found.push(term.machine);
    at += term?.words.length ?? 1;
  }
  return found;
}
