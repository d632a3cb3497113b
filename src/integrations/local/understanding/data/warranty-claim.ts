/** Training messages that ask repair or replacement under warranty, or report a defect that should be put right for free. */
export const warrantyClaim = `
# war 0 C es
Quiero hacer válida la garantía de {theprod}
{theprod} que compré hace un mes dejó de funcionar
{theprod} salió defectuoso
Compré {theprod} la semana pasada y ya no prende
El producto llegó roto, ¿me lo cambian?
me llegó quebrado, necesito que me manden otro
Llegó con la pantalla rayada, solicito el cambio
La garantía cubre esto? {theprod} se apagó solo y no volvió a encender
Está en garantía y no enfría, ¿cuándo lo revisan?
{theprod} tiene una falla de fábrica
El equipo que instalaron hace dos meses ya no sirve
Se descosió a la primera puesta, quiero que me lo repongan
Quiero reclamar la garantía, tengo la factura
Hace 3 meses me pusieron las ventanas y ya se mete el agua, ¿vienen a arreglarlo por garantía?
El techo que repararon volvió a gotear, debe estar en garantía
La corona dental que me pusieron se cayó a la semana, ¿me la ponen de nuevo sin costo?
Las llantas salieron malas, ¿me las cambian?
La batería no carga desde que la compré
Los audífonos solo suenan de un lado, los compré hace quince días
Vino sin una pieza y no se puede armar, necesito que me la repongan
El piso que colocaron se está levantando, aplica garantía?
¿Qué necesito para el trámite de garantía? {theprod} falló
me entregaron {theprod} dañado, favor de cambiarlo
el celular se calienta y se apaga, tiene 2 meses de comprado
Se peló la pintura del portón que instalaron en {month}
Llegaron {n} {prods} defectuosos en el lote, necesitamos reposición
La costura se rompió a los tres días, ¿lo cambian?
Salió con defecto, cámbienlo por uno bueno
no quiero reembolso, quiero que me cambien {theprod} por uno que sirva
El motor del portón dejó de andar y lo pusieron hace poco, está en garantía
Hola, fijate que {theprod} que les compré no anda, recién tiene un mes
El inversor solar marca falla y está dentro de los cinco años de garantía
El sofá se hundió, tiene menos de un año
Me vino fallado, ¿cómo hago el cambio?
# war 0 C en
I want to make a warranty claim for {theprod}
{theprod} I bought last month stopped working
{theprod} arrived broken, can you replace it?
It came damaged, please send a new one
It's under warranty and won't turn on, what do I do?
The unit is defective
The battery doesn't hold a charge, bought it two weeks ago
The crown fell out after a week, will you redo it for free?
The roof you repaired is leaking again, it should be covered
A part was missing in the box, please send it
The screen was scratched out of the box, I'd like a replacement
Does the warranty cover this? {theprod} died after two months
The windows you installed let water in, can you come and fix it under warranty?
The zip broke the first time I wore it, can I get another one
{n} of the {prods} in the batch were faulty, we need replacements
not asking for a refund, just replace it with one that works
The solar inverter shows a fault and it's still within the warranty
Floor you laid is lifting already, it has a guarantee right?
# war - C es
Qué pésima calidad, {theprod} se dañó al mes, háganme válida la garantía
Es la segunda vez que {theprod} falla, ya estoy cansado, quiero que me lo cambien
Increíble que un equipo tan caro se dañe a la semana, exijo que lo repongan
Nadie me responde por la garantía de {theprod} y sigue sin servir, qué abuso
Muy molesta, {theprod} llegó roto y me urge que lo cambien
Vaya chasco, {theprod} se ha roto al segundo día, quiero uno nuevo
Gran calidad la suya: dos días duró {theprod}. ¿Me lo cambian o qué?
# war - C en
Second time {theprod} fails, I'm fed up, replace it
Such poor quality, it broke in a week. I want it replaced under warranty
I'm really upset, {theprod} arrived smashed and I need a new one
Great quality, lasted two whole days. Are you going to replace it?
# war - C es l
Si no me cumplen la garantía de {theprod} los denuncio en Profeco
O me cambian {theprod} o hablo con mi abogado
# war - C en l
Honour the warranty or I will take you to court
# war - C es fx
Basura de {prod}, se dañó otra vez, cámbienlo y no vuelvo a comprarles jamás
# war - W es x
Les compramos {n} {prods} y varios salieron malos; si no los reponen dejamos de comprarles
# war 0 C es h
{theprod} está en garantía y no funciona, ¿me llaman para coordinar el cambio?
# war 0 C en h
{theprod} is faulty, can someone from warranty call me?
`;
