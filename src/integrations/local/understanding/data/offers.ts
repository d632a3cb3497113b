/** Training messages that offer instead of asking: partnership, which names who and what, and spam, which is sent to everybody. */
export const offers = `
# par 0 W es
Hola, tengo una finca de aguacate Hass y puedo surtirles 200 cajas por semana, ¿les interesa?
Fabricamos cajas de cartón aquí en Cartago, nos gustaría ser su proveedor
soy fotógrafa de producto, ¿les hago una sesión a cambio de mercadería?
Tengo una tienda en Santiago de Veraguas, ¿puedo vender su producto?
¿cómo hago para ser distribuidor?
¿dan la franquicia?
me gustaría revender lo que ustedes hacen
quiero comprarles por mayor para mi tienda y ser su punto de venta en Pereira
somos un hotel y quisiéramos ofrecer sus tours a los huéspedes por comisión
¿les gustaría patrocinar el equipo de fútbol sub 12 del barrio?
Estamos armando la feria navideña, ¿quieren un puesto?
soy creadora de contenido de maternidad, ¿hacen colaboraciones?
tengo 40 mil seguidores en TikTok, hablemos de una colaboración
Doy charlas de ventas, ¿les interesa una capacitación para su equipo?
Queremos hacer un combo: sus flores con nuestros chocolates
¿Aceptan producto en consignación? hago jabones artesanales
represento a una marca de herramientas japonesa y buscamos aliado local
ofrecemos transporte refrigerado para sus entregas, ruta San Carlos
Mi empresa da mantenimiento de extintores, ¿quién ve los proveedores?
Por cada cliente que les mande, ¿cuánto me toca?
quiero ser afiliado, ¿tienen programa de referidos?
tengo un local en zona franca y quiero abrir una de sus tiendas
Somos la cámara de turismo, los invitamos a ser socios
la universidad quiere firmar un convenio de descuentos con ustedes
¿les interesa anunciarse en nuestra radio? llegamos a tres cantones
hacemos uniformes bordados; ya trabajamos con dos clínicas de la zona y quisiéramos cotizarle
mi cooperativa produce miel y busca restaurantes que la compren todo el año
podríamos hacer un en vivo juntos, tú maquillas y yo peino
busco socio para montar una sucursal en Managua
la fundación busca empresas que donen premios para la rifa benéfica
si nos presta el salón le hacemos la publicidad del evento
quiero meter mis empanadas en su cafetería
soy agente aduanal, ¿les manejo las importaciones?
somos distribuidora de licores con 14 camiones, nos encantaría llevar su marca
¿puedo usar su logo en la camiseta del torneo a cambio de aporte?
# par 0 H es
Cadena de farmacias con 60 tiendas: queremos su suero desde junio, pedido fijo de 5000 unidades al mes, ¿firmamos el lunes?
Distribuidor autorizado en Honduras, ya tengo bodega y capital: deme la exclusiva y pago el primer contenedor esta semana
Hotel de 200 cuartos, compromiso de 3 mil kilos de café al año, ¿podemos cerrar el convenio el jueves?
# par 0 W en
I roast coffee in Leeds and reckon it would suit your cafe, can I bring some by
we make compostable cups, who handles suppliers at your place?
could our yoga studio run classes on your terrace
tattoo artist here, up for a guest spot swap?
I've got a shop in Galway and want to be a stockist
do you have a reseller program
how do I become a distributor in Texas
would you consider franchising to Nairobi?
we're a wedding planner, what's your referral fee
my skateboard channel does gear reviews, could you send a board in return for a video
our charity run needs water sponsors
interested in co-hosting a wine night?
Freight broker here with empty trucks out of Laredo every Friday, can we haul for you?
school district is looking for a partner for after school coding
Would your clinic like to join our employee discount scheme as a partner?
I design labels for craft breweries, here's my portfolio, keen to work with you
can we put our vending machine in your lobby, 15% goes to you
we're launching a marketplace for local makers and want you on it
small bakery looking to place bread with restaurants nearby, samples free
my podcast would love your founder as a guest
propose a cross promotion between our apps
Manufacturer of stainless steel fittings from Rajkot, we wish to supply your projects, catalogue attached
I teach pottery and could run workshops at your shop, split the takings?
we'd like to license your recipe for our hotel group
affiliate links, do you do them? I write about camping gear
# par 0 H en
We operate 85 gyms and will commit to 10,000 units a quarter starting May, can we sign a supply deal this week?
Distributor for the Gulf, funds ready, we want exclusivity and the first 2 containers by March. Call with your CEO Thursday?
# par + W en
Huge admirers of your work! We'd love to do a limited edition together
# par + W es
nos fascina su marca, sería un sueño colaborar con ustedes en una cápsula
# spm 0 C es
Trabaja 2 horas al día y gana 300 semanales, solo mayores de edad, escribe INFO
Hola, soy reclutadora de TikTok, pagamos por dar me gusta
tu paquete no pudo entregarse, paga 9.90 en correos-cr.top
Aviso: tu cuenta de WhatsApp expira hoy, reenvía este código
me equivoqué de número jaja pero pareces buena persona, ¿de dónde eres?
Invierte en oro digital, 12% diario, retiro inmediato
Dinero en efectivo hoy, sin fiador ni papeleo, tasas bajas
¿Cansado de las deudas? limpiamos tu historial en 5 días
Bono del gobierno disponible, consulta con tu cédula aquí: bono-solidario.site
Hacemos tu página web en 24 horas por 49 dólares, oferta solo hoy
Agencia digital: multiplicamos tus ventas x10 garantizado
Somos expertos en Google Ads, primera consulta gratis, responde sí
Vendo cuentas premium de streaming baratísimas
Rifa millonaria, compra tu número, sorteo hoy
ruleta online, te damos 100 giros gratis
pack exclusivo de fotos, escribeme al telegram
soltera y aburrida, entra a mi link
San Judas nunca falla, envía esto a 9 personas en 9 minutos
No rompas la cadena, mañana tendrás una sorpresa de dinero
tarot y amarres, pago después de ver resultados
el cartel de tu zona te tiene vigilado, deposita o atente a las consecuencias
Estimado beneficiario, tiene USD 4.5 millones por reclamar en el banco de Benín
remate de iPhones decomisados a 50 dólares, últimas piezas
Certificados médicos y títulos universitarios sin estudiar, discreción total
hola bb, ¿quieres pasarla bien? precios en mi perfil
Acabo de cobrar mi primer retiro de 800 con este bot, les dejo el grupo
su factura electrónica está lista, ábrala: factura_0092.exe
usted ha sido preseleccionado para una tarjeta sin anualidad, dé su número de seguro social
comprar seguidores reales 1000 x 5 dólares
LIQUIDACIÓN TOTAL curso de trading 97% off solo quedan 3 cupos
Empresario: ¿su web no vende? SEO desde 99 al mes, resultados en 7 días
base de datos de gerentes actualizada 2026, 80 mil contactos
Hola! Te vi en sugerencias, hago mentoría para ser millonaria desde casa
Cobra tu devolución de impuestos retenida en sat-devolucion.info
URGENTE mamá cambié de número, necesito que me transfieras ya
Votá por mi sobrina en este concurso y mandame el código que te llega
vendo pastillas para bajar de peso y potenciador masculino
hackeo de cuentas, WhatsApp y Facebook, resultados garantizados
# spm 0 C en
Earn $300/day liking videos, no skills, text START
Mom my phone broke, this is my new number, can you send money?
DHL: your parcel has an unpaid duty of $2.99, settle at dhl-duty.top
You qualify for debt relief, act before midnight
Dear winner your email won 850,000 pounds in the Coca Cola draw
Hi, wrong number but you sound nice, where are you from?
We can put your business on page one in 30 days, guaranteed
Our team builds stunning websites at $199, reply YES
I came across your site and noticed errors hurting your ranking
lead lists: 2 million verified emails, $49
crypto airdrop live, connect wallet to claim
This AI bot makes me 5% a day, join my channel
hot singles near you
Hello beautiful, I am a general in the US Army looking for true love
Act now! 90% off Ray-Ban, today only rb-outlet.shop
Your antivirus plan renewed for $399, call 1-888-555-0199 to cancel
Final notice about your car's extended warranty
pass this to ten people or your wish won't come true
cheap followers, likes, views. instant delivery
Free spins waiting, no deposit casino
no prescription meds shipped worldwide
Your Apple ID is locked, unlock at apple-id-check.support
We've recorded you through your webcam, send 0.1 BTC
quick business loans up to 500k, same day, any credit
be your own boss, ask me how I quit my 9-5
buy verified PayPal accounts, docs included
SBA grant approved in your name, pay processing fee
Get a university degree in 2 weeks, no exams
Amazon is hiring from home, $45 an hour, register here bit.ly/amz-jobs
I can recover your lost bitcoin, trusted hacker, 100%
exclusive investment club, last 3 seats, 10x in a month
guest post on high authority sites, $30 each
Dear Sir/Madam we are a leading SEO outsourcing company
claim your tax rebate of 486.20 now
your account has been charged, if this wasn't you click here
Make her happy tonight, blue pills 80% off
My spell caster brought back my husband in 3 days, contact him
Dear friend, I have a consignment box worth $12m, I need your trust
# gen 0 C es
¿este mensaje es de ustedes o es estafa? dice que gané un premio
me llegó un correo raro a nombre suyo, ¿es real?
no me interesa publicidad, quítenme de la lista
¿sortean algo este mes?
# gen 0 C en
got a text saying I won your raffle, is it genuine?
is this really you or a scam?
stop sending me marketing texts
unsubscribe me
when do you draw the giveaway winner
# inf 0 W es
¿aceptan pago con bitcoin por el carro? me interesa
¿el préstamo que ofrecen pide fiador?
¿hacen posicionamiento web para clínicas? me interesa saber qué incluye
# inf 0 W en
do you do SEO for dentists? what's in the package
your loan, does it need a guarantor
is the gift card valid in all stores
# prc 0 W es
¿cuánto cobran por manejar mis redes?
¿cuánto vale hacer una página web con ustedes?
# prc 0 W en
how much for a five page website
what do you charge to run Google ads for a plumber
# buy 0 W es
quiero una página web para mi negocio
# buy 0 W en
I need someone to do SEO for my shop, could we meet
`;
