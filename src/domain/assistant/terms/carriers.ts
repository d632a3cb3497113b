/** Companies that carry parcels. Their names stand beside a fee without being where it is for: "otra ciudad Interrapidísimo 18.000". */
const companies = [
  'estafeta,dhl(?: express)?,fed ?ex,ups,usps,redpack,paquete ?express,paquetexpress,castores,tres guerras,j&t,imile,99 ?minutos,sendex,correos(?: de \\p{L}+)?,correo(?: argentino)?',
  'interrapidisimo,servientrega,coordinadora,tcc,deprisa,saferbo,4-?72,andreani,oca,via ?cargo,urbano,starken,chilexpress,blue ?express,varmontt',
  'olva(?: courier)?,shalom,marvisur,cruz del sur,tramaco,laar(?: ?courier)?,urbaser,guatex,cargo expreso,forza,king express,cargo trans,mrw,zoom,tealca,domesa,dac,ues,depunta',
  'rappi(?: ?favor)?,uber(?: flash)?,didi(?: flash)?,pedidos ?ya,in ?drive[r]?,cabify,indriver,lalamove,doordash',
].flatMap(list => list.split(','));

/** The same as the source of an expression for folded words. */
export const carrier = `(?:${companies.join('|')})`;
