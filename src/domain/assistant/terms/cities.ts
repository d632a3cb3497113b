/** Large cities, of which nobody means a quarter of another one. Names that are quarters elsewhere too are left out. */
const cities: ReadonlySet<string> = new Set(
  [
    'arequipa,trujillo,cusco,cuzco,piura,chiclayo,iquitos,huancayo,tacna,juliaca,pucallpa,chimbote,cajamarca,ayacucho,huanuco,tarapoto,moquegua,tumbes,huaraz,puno',
    'valparaiso,vina del mar,antofagasta,concepcion,temuco,iquique,arica,rancagua,talca,puerto montt,punta arenas,chillan,valdivia,osorno,copiapo,la serena,coquimbo,calama,curico',
    'rosario,mendoza,la plata,mar del plata,tucuman,neuquen,bariloche,posadas,bahia blanca,resistencia,ushuaia,rio cuarto,comodoro rivadavia',
    'medellin,cali,barranquilla,cartagena,bucaramanga,cucuta,pereira,manizales,ibague,villavicencio,neiva,pasto,popayan,valledupar,monteria,sincelejo,santa marta,tunja,bogota',
    'guadalajara,monterrey,tijuana,cancun,merida,queretaro,toluca,hermosillo,culiacan,saltillo,torreon,acapulco,veracruz,villahermosa,tuxtla gutierrez,oaxaca,mazatlan,mexicali,ciudad juarez,san luis potosi,aguascalientes,zacatecas,tampico,cuernavaca,campeche',
    'guayaquil,quito,cuenca,ambato,manta,portoviejo,machala,loja,riobamba,esmeraldas,ibarra,quevedo,tulcan',
    'cochabamba,oruro,potosi,tarija,trinidad,cobija,quetzaltenango,coban,huehuetenango,escuintla,puerto barrios',
    'tegucigalpa,san pedro sula,la ceiba,choluteca,comayagua,managua,granada,esteli,chinandega,matagalpa,san salvador,santa ana,sonsonate',
    'liberia,puntarenas,guanacaste,perez zeledon,montevideo,punta del este,maldonado,salto,paysandu,rivera,tacuarembo,asuncion,encarnacion,ciudad del este',
    'caracas,maracaibo,barquisimeto,maracay,puerto ordaz,barinas,punto fijo,santo domingo,punta cana,puerto plata,la romana,higuey,santiago de los caballeros',
  ].flatMap(list => list.split(',')),
);
const longest = 3;

/** Whether folded words begin with the name of a large city that a text on deliveries does not name. */
export function isOtherCity(words: string, text: string): boolean {
  const all = words.trim().split(/[^\p{L}]+/u);
  const name = Array.from({ length: longest }, (_, at) => all.slice(0, at + 1).join(' ')).find(each =>
    cities.has(each),
  );
  return name !== undefined && !` ${text.replace(/[^\p{L}]+/gu, ' ')} `.includes(` ${name} `);
}
