/**
 * The blind test: written before most of the training messages and laid away. Nobody read what the models say of single messages here;
 * totals were looked at twice (docs/local-models.md). It measures; it trains and tunes nothing. Whoever reads single mistakes here in
 * order to mend them has used it up and must write a new one.
 */
export const blind = `
# trk 0 C en
@ParcelForge any chance someone can tell me what's going on with PF20388811? tracking hasn't moved since Monday
@shopnest ordered a kettle last wk, app just says "preparing". is it coming or nah
Hi, our pallets were due at the dock at 7, it's past 9 and the gate has nobody signed in.
@QuickBite my rider has been sat at the same roundabout for 20 mins lol what's he doing
@NorthAir is NA417 to Lisbon still leaving tonight? board shows nothing
Good afternoon. May I know the status of my passport renewal handled through your office? Ref 5567.
can the driver ring the side door instead, front buzzer is bust
where's the guy with our lift parts
@BoltMobile sim was meant to be here saturday 🤔
it says signed for by "J" ... nobody here called J
# trk - C en
@QuickBite 1hr 40 for a burger?? where IS it, I'm starving and you keep pushing the time back 😤
@ParcelForge third "out for delivery" day in a row. do you people even own a van
@NorthAir 6 hours in Dublin with no bags and zero info, where is my luggage
Still no sofa. We've been sitting on the floor for two weeks. When exactly is it arriving?
# trk 0 C es
@EnviosRayo me aparece en Guadalajara desde el martes, ¿sí sigue su camino a Mérida?
buenas noches disculpe la hora, ya habrán despachado lo de la ferretería Hnos Rojas?
¿Y el muchacho del gas a qué hora pasa?
@AeroSur ¿el 302 a Cusco sale a la hora? en la app no se ve nada
che pregunté ayer por el flete y quedé en visto, sale hoy o mañana?
Licenciada, ¿ya salió la cédula jurídica o todavía está en registro?
dejalo en portería nomás si no estoy
me llegó un mensaje que mi paquete fue entregado pero aquí nadie recibió nada
¿Me confirman si los técnicos vienen mañana a la sucursal de Chorrera?
el pedido lo hice con el correo de mi esposa, no sé si por eso no me aparece el seguimiento
# trk - C es
@EnviosRayo 12 días!!! 12 días para cruzar una ciudad, dónde tienen mi caja
Otra vez la misma historia, me dijeron 8am y son las 2 y del carpintero ni rastro, qué barbaridad, ¿viene o no?
@ComidaYa llevo hora y media con la guata pegada al espinazo, ¿dónde viene mi pedido?
# sup 0 C en
@BoltMobile no signal in M14 since this morning, is there an outage?
@PixelForge the patch broke controller input on PC. known issue?
how do I move my number over from the old sim
Your portal rejects my VAT id with "format invalid" - what should I enter for a sole trader?
@CloudLedger export to CSV gives me an empty file on Safari
The tablet at till 2 froze after the update, holding the power button does nothing.
hi do i need to fast before the blood test on thursday
@GlowBank card reader app says "device not trusted" after I changed phones
just moved in, which breaker is the water heater? label's gone
what temp do i wash the linen duvet at
how long after the filler can i go to the gym
I can't find where to cancel auto-renew in the app
@StreamBox it plays sound but the screen stays black on my tv, tried restarting
Forgot which email I signed up with. Any way to look it up?
# sup - C en
@BoltMobile day 3 of no internet, I work from home and your fix is "restart the router"?? please sort it
@PixelForge lost 60 hours of save data after your update. unreal. how do I get it back
I have been locked out of online banking for a week and every agent tells me something different. Enough. Unlock it.
@CloudLedger invoices sending twice to clients AGAIN, this is embarrassing, stop it please
# sup 0 C es
@TelcoAndes se fue el internet en toda la cuadra, ¿hay falla en Providencia?
hola, cambié de banco, ¿dónde actualizo la cuenta para el débito automático?
no me deja subir la foto del carnet, dice "archivo muy pesado"
¿La crema se pone antes o después del bloqueador?
al calentador que me instalaron le sale una luz roja parpadeando
olvidé el pin de la tarjeta, ¿cómo saco otro?
Buen día, somos el consultorio de la Dra. Meza; el sistema de expedientes no nos deja imprimir recetas desde ayer.
la app me pide que me tome una selfie y se queda cargando
¿Puedo mover mi cita del jueves para la otra semana?
Profe, ¿dónde veo la nota del módulo 2?
compré la freidora y no sé si hay que lavarla antes del primer uso
¿cómo hago para que la impresora fiscal deje de sacar dos copias?
# sup - C es
@TelcoAndes tres veces reporté la línea muerta y nada, son un chiste. Arreglen la caja de la esquina
@BancoSol otra vez caída la app el día de quincena, qué raro ¬¬ ¿cuándo vuelve?
llevo toda la mañana peleando con su bendito programa y no me deja cerrar caja, ya no sé qué hacer
# sup 0 W es
se me quebró la pantalla del cel, hacen esos arreglos?
Nuestro montacargas (comprado en otra parte) está botando aceite, ¿ustedes le dan servicio?
# sup 0 W en
do you service pianos? ours hasn't been tuned in ten years
AC from the previous owner makes a rattling sound, could one of your techs take a look? happy to pay the call out
# ref 0 C en
@NorthAir flight cancelled, I'd prefer cash rather than the voucher. how?
@shopnest I sent the jeans back on the 3rd and the money hasn't landed
charged twice for the same ride last night, see screenshot
Please cancel order 88213 and return the amount to my card.
@StreamBox free trial ended and you took 89.99?? I cancelled on day 2. need that reversed
we checked out a day early, can the unused night be credited back
bought the wrong size filter, unopened, can i bring it back
I don't recognise the $14.20 on my statement from you
# ref - C en
@NorthAir 4 months. FOUR. still waiting on a refund you promised in 10 days. disgraceful
@QuickBite refunded me 3 quid for a 40 quid order that never came, are you taking the mick? give me the rest
You kept my deposit over a scuff that was there when I moved in. Shameful. I want it returned.
# ref 0 C es
me bajaron 350 que no son míos, cómo hago para que los repongan
@AeroSur cancelaron mi vuelo, no quiero cambiarlo, prefiero la plata
ya no voy a tomar el taller, ¿me devuelven la matrícula?
pagué por error el recibo de mi vecino, ¿pueden regresar ese pago?
¿En cuántos días se ve reflejado el reverso en la tarjeta?
la blusa me quedó enorme, quiero regresarla
El huésped canceló con 10 días, según la política le toca reembolso completo, ¿me confirman?
# ref - C es
@ComidaYa me cancelan el pedido y encima se quedan con la plata, sinvergüenzas, devuélvanla
Llevo un mes detrás de mis 80 mil colones, cada semana me salen con otro cuento. Ya estuvo bueno.
# ref - C es l
O me reintegran la seña de la moto o los veo en Defensa al Consumidor el lunes
# ref - C en l
If the £600 isn't back in my account by Friday I'm filing with the small claims court
# war 0 C en
the zip on the tent went on our second trip, isn't that covered
@shopnest headphones only work in one ear out of the box, could you send another pair
Gearbox noise is back three weeks after your rebuild. I assume that's on you to put right.
Screen has a green line, phone is 5 months old. what's the procedure
grout is cracking already, tiler was here in May. please come and redo it
Two of the twelve glasses arrived in pieces.
Battery swells after 4 months of normal use, purchase invoice attached. Kindly arrange replacement at the earliest.
# war - C en
@shopnest blender died after 3 smoothies. THREE. what junk, replace it
Third replacement chair, third wobbly chair. Honestly fed up. Send one that actually works.
# war 0 C es
le entra agua al reloj y dice que es sumergible, ¿qué procede?
a las tres semanas la mochila ya se descosió de un tirante, tengo el ticket
la puerta del closet que instalaron se salió del riel, ¿pueden venir a ajustarla?
El compresor sigue perdiendo presión después de su reparación de agosto, entiendo que está cubierto.
el celular se apaga solo, lo saqué hace dos meses con ustedes
De los 30 cuadernos venían 4 sin hojas, cómo hacemos
El sellado de la muela se cayó comiendo pan, fue el martes pasado que me lo hicieron
# war - C es
Compré un refri de 18 mil pesos para que al mes ya no enfríe, es el colmo, quiero que lo cambien
# cmp - C en
@NorthAir nothing says welcome aboard like a sticky tray table and a crew that won't look at you
@BoltMobile your hold music is the most reliable thing about you
@GlowBank closed the only branch in town. elderly customers don't matter apparently
the lady at the till rolled her eyes when I asked for a bag, charming
@QuickBite cold chips, missing drinks, wrong sauce. standard tbh
I asked for discretion and your courier shouted my diagnosis across the lobby.
meh. used to be my favourite place, now it's just another chain
Your fitters left cigarette ends in my flower bed.
@StreamBox so you raise the price AND put ads in. wow. ok.
nobody told us the pool would be shut the entire week
@PixelForge pay to win garbage, you ruined a good game
I've explained this to four different people now.
not angry, just really let down by how the funeral was handled
the broker never showed up to the viewing. no call, nothing
# cmp - C en fx
@BoltMobile absolute JOKE of a company, ten years a customer and I'm gone tomorrow, rot
# cmp - C en x
Well, that's the last time we book with you.
@StreamBox just hit cancel. bye
# cmp - W en x
We place around 30k a quarter with you and I'm still being put through to voicemail. Tell me why we shouldn't tender this out.
# cmp - C es
@AeroSur gracias por dejarnos tirados con dos niños, servicio de primera 👏👏
pésima la actitud del guardia, me trató de ladrona delante de todos
@BancoSol una hora de fila con dos cajas abiertas de ocho
el cuarto olía a cigarro y la tele no agarraba ni un canal
Uno paga colegiatura completa y los maestros faltan semana de por medio
@TelcoAndes sus promociones solo son para clientes nuevos, a los viejos que nos parta un rayo
le faltó sal, le faltó sabor y le sobró precio
mi mamá salió llorando de su consultorio por cómo le habló la recepcionista
el vendedor me aseguró que era piel y es puro plástico
@ComidaYa venía todo regado en la bolsa 😩
no entiendo para qué piden cita si igual atienden a la hora que les da la gana
muy lindo el local pero no se puede hablar con ese volumen de música
ya van tres correos y ni un "recibido"
Qué pereza con ustedes, la verdad
# cmp - C es f
@TelcoAndes HIJOS DE SU MADRE OTRA VEZ SIN SEÑAL, PURA MIERDA DE COMPAÑÍA
# cmp - C es x
@BancoSol mañana mismo saco mi cuenta, quédense con su banquito
# cmp - C es l
Ya levanté el reporte en Profeco con fotos de la comida echada a perder
El caso de mi hijo lo está viendo un abogado, se los advierto
@TelcoAndes van dos denuncias en Sernac y contando
# cmp - C en l
@GlowBank complaint now with the financial ombudsman. should have answered my emails
You broke the Fair Housing rules and my attorney will be filing on Tuesday.
# cmp - C en h
I'd like your supervisor's direct line, what happened on Saturday was not acceptable
@BoltMobile can an actual person call me instead of this useless chat loop
# cmp - C es h
Quiero que me llame el gerente de la tienda, lo de ayer fue una humillación
con quién me quejo en persona? este bot no entiende nada y ya me harté
# buy 0 H en
Go ahead with option B, PO 4471 attached. Please confirm Friday install.
we'll take the penthouse, 10% down tonight, who's the notary
Need a locksmith now, 14 Elm, paying cash
board said yes to the 60 seats. send the order form, go live is the 1st
can you do 300 croissants for tomorrow 6am, card on file
Hello, we are requiring 40 nos. of 1.5 ton split AC for our new office, payment advance, kindly process by Monday
just tell me where to send the e-transfer for the puppy
# buy 0 W en
might switch our bookkeeping over in the new tax year, could we chat about it in writing
hey love your stuff, thinking of a tattoo on my forearm, do you take bookings
my landlord's selling so I'm on the hunt for a one-bed near the tram
Looking to get the kids into swimming, saturdays ideally
we're getting married next autumn and your barn looks perfect
I would like to enquire about enrolling my daughter for the coming academic session
after a used van, diesel, high roof
# buy + W en
omg that green couch is gorgeous, I need it in my life 😍
# buy 0 H es
listo pues, hágame las 12 ventanas, hoy le deposito el 50
Me quedo con el del 7mo piso, ¿a nombre de quién va el cheque de reserva?
necesito un ginecólogo hoy, lo que cueste
Ing. ya firmaron la orden, 6 bombas de 5hp para el 15 sin falta
apúntame 25 cenas para esta noche a las 8, grupo de la empresa, pagamos con tarjeta corporativa
se nos acabó el papel térmico, otras 10 cajas para hoy porfa que mañana hay feria
páseme el link que lo compro antes que se acabe
# buy 0 W es
ando buscando quien me haga un mueble para la tele
quiero meter a mi hija a ballet, tiene 5 añitos
mi papá quiere poner cámaras en la finca, ¿ustedes van hasta Los Santos?
Hola, vi lo del crédito hipotecario, me gustaría empezar el trámite más adelante
nos interesaría conocer su sistema para una cadena de 3 farmacias
me gustaría probar una clase
una cita para corte y color la próxima quincena se puede?
Estamos viendo opciones de salón para los quince de mi nieta
# buy + W es
ayyy qué belleza de vajilla, la quiero toda 😭❤️
# inf 0 W en
is the rooftop bar open to non guests
does the family plan cover kids at university abroad
Does it come with a UK plug?
@NorthAir can I bring a cello as cabin baggage
@GlowBank does the travel card work in Vietnam
what's the min age for the climbing wall
Could you share the datasheet for the 3-phase inverter, particularly efficiency at 40% load?
are the earrings nickel free
any gluten free on the buffet?
do you do same day crowns
what happens if my tenant stops paying, are you covering that
@PixelForge will it run on a 1060 or should i not bother
how many sessions are in the package and do they expire
does the course count toward CPD hours
# inf 0 W es
¿la habitación doble es con dos camas o una?
@AeroSur ¿puedo llevar a mi perrito en cabina?
ese shampoo sirve pa pelo teñido?
tienen de esas llaves que se abren con el dedo?
¿El plan familiar incluye roaming en Estados Unidos?
¿ese terreno pasa bus cerca?
manejan talla 44?
¿la mensualidad del gym incluye regadera y locker?
Me podría indicar si el equipo cuenta con certificación UL y qué tiempo de entrega manejan
hola, la torta de tres leches alcanza para 20?
aún tienen el de la vitrina?
¿cómo es eso del seguro de viajes, qué cubre?
¿con el título de bachiller extranjero me reciben en la maestría?
# inf 0 C es
para mi trabajo de grado: ¿qué proceso usan para tratar el agua?
# inf 0 C en
random q, not a customer, why are shipping containers different colours
# prc 0 W en
what do you charge for a two hour deep clean
price for 2 adults 1 infant in may?
@shopnest is the lamp included in the black friday sale
how come the same room is 40 dearer on your own site
roughly what would a loft conversion run me, no need for exact
student discount?
Kindly share best rate for 5000 brochures A5 glossy
whats ur fee for a simple will
is there a monthly option instead of paying upfront
my premium went from 38 to 51, what changed?
# prc 0 H en
need a final figure for the 80 chairs before 3, I sign the cheque today
# prc - W en
@StreamBox 18.99 now?? are you serious. any cheaper tier
# prc 0 W es
a cómo la libra de lomito
¿qué precio tiene el hospedaje con mascotas en semana santa?
cuánto me sale el paquete de 3 radiografías
¿y en cuotas cómo quedaría?
¿me hace rebaja si llevo las dos?
¿cuánto están cobrando por llevar una pyme chica, unas 40 facturas al mes?
precio del litro de pintura ese blanco hueso
¿por qué me vino la luz al doble este mes?
¿Cuál sería la inversión para techar un patio de 6x4?
presio x mayor de las gorras
# prc 0 H es
dígame de una vez en cuánto me deja el camión, traigo el efectivo y me lo llevo hoy
# par 0 W en
I photograph restaurants and would swap a shoot for dinner and a tag, keen?
We run a 40-bed hostel and would love to hand your tour flyers to guests for a cut
Hi, I import Ethiopian green coffee, 86+ points, could I drop samples at your roastery?
our school fair needs a sponsor for the bouncy castle, would your firm be up for it
Do you take on resellers in Ireland?
I've a podcast for new mums (8k listeners), would you like to be a guest
# par 0 W es
fabricamos empaques compostables aquí en Rionegro, ¿con quién veo lo de ser proveedor?
soy nutricionista y podría mandarles pacientes, ¿dan algo por referido?
Tenemos una app de parqueos y quisiéramos incluir su centro comercial
hago unboxing en tiktok, les grabo un video si me mandan producto 🙌
¿Cómo hago para abrir una sucursal de ustedes en David?
La municipalidad organiza la feria del libro y los invitamos a poner un estand
# par 0 H es
Cadena de 9 ferreterías en el sur: queremos su línea exclusiva desde el 1 de marzo, primer pedido de 400 cajas, ¿nos reunimos el jueves?
# gen 0 C en
hiya
is there parking
are you open bank holiday monday?
@GlowBank do the machines take coins
I think you texted the wrong Dave
any part time shifts going for a student
thx
👍
whats the wifi name in the lobby
who owns this place
ok no worries I'll wait
i found a set of keys by your entrance
# gen + C en
@NorthAir shout out to Priya at gate 22, absolute star, saved our honeymoon ❤️
best haircut i've had in years, thank you so much Tom!!
@PixelForge the soundtrack. THE SOUNDTRACK. chills. well done to the whole team
Just wanted to say the nurses on ward 3 were incredible with my dad.
# gen 0 C en h
can someone give me a bell on this number
put me through to accounts please
is Rosa in today? need a word with her
chat's fine but I'd rather talk it over with a human
# gen 0 C es
wenas
el domingo abren?
¿reciben vales de despensa?
¿por dónde es la entrada, por la calle del parque?
me escribieron de este número, quién habla
ando buscando chamba de cajera, reciben papeles?
ahh ok ya entendí
sip
¿tienen baño para clientes?
disculpe, me equivoqué de chat
mañana es feriado, trabajan?
¿ustedes son los mismos de la tienda del mall?
jajaja
# gen + C es
@AeroSur la azafata Lucía calmó a mi bebé todo el vuelo, un sol de persona 🥹
me encantó cómo quedó la cocina, son unos artistas
Doctor, mil gracias de corazón, mi papá ya camina
a mi novia le fascinó el anillo!! quedé como rey gracias a ustedes
# gen 0 C es h
puede llamarme la señora Patricia cuando se desocupe?
no soy bueno escribiendo, ¿me pueden atender hablado?
comuníqueme con cobros
hay alguien ahí o es puro robot? necesito una persona
márcame
# spm 0 C en
Congrats!! your number was picked for a $500 gift card, tap to claim gft-now.info/x
Hi dear I'm Elena, I saw your page and felt a connection, add me on telegram
Boost your shop to 100k followers in 48h, real accounts only, DM "GROW"
URGENT: your mailbox is full, validate at mailcheck-portal.net or lose access
we offer guest posting on DA 70+ sites, permanent do follow, cheap
my mentor turned my 300 into 4500 in five days, message her she is legit
Royal Post: parcel on hold, 1.99 fee outstanding rp-redeliver.co
Approved! up to 50k personal loan same day, no credit score needed
# spm 0 C es
te escribo de RH, pagamos 900 diarios por calificar hoteles, responde SÍ
Hermano, esta cadena la mandó el padre Lucas, envíala a 20 personas y verás el milagro
BancoSol informa: acceso bloqueado, desbloquee en bancosol-validar.app
Vendo base de 200 mil celulares segmentados por ciudad, pago por cripto
Señora, su hijo tuvo un accidente, deposite urgente a esta cuenta
gánate un iphone 15, solo llena la encuesta y comparte
Hola lindo, ¿te gusta mi foto? tengo más en mi página privada
su sitio no aparece en los buscadores, lo ponemos de número uno por 99 usd
recupere su dinero perdido en estafas, hackers certificados
# inf 0 W es
no quiero que me hablen por teléfono, por aquí está bien, ¿tienen tinte 7.1?
# inf 0 W en
no calls please, text only - is the ground floor unit step free
# cmp - C es
ni voy a demandar ni nada, pero qué forma tan fea de tratar a la gente
# prc 0 W es
somos un bufete pequeño, tres abogados, ¿en cuánto el plan de facturación?
# buy 0 W en
solicitor's office here, we'd like to lease a copier from next spring
# gen 0 C en
not complaining, simply wondering what time you shut
# gen + C es
no es reclamo eh, al contrario, quedamos felices con el servicio
`;
