/** Training messages to industrial installers, builders, workshops, hardware shops and agricultural suppliers. */
export const installersAndIndustry = `
# buy 0 H es
Apruebo la cotización 2211, procedan con el montaje el lunes, va el 60 por ciento
me urge un generador de 50 kva hoy mismo, tenemos la clínica sin luz
Se reventó la bomba del condominio, vengan ya, autorizo el gasto que sea
despácheme 300 bolsas de cemento a la obra de Jacó mañana temprano, pago a la descarga
mi jefe ya firmó, instalen las 24 cámaras esta semana
quiero contratar el mantenimiento anual de los ascensores, soy el administrador, ¿cuándo firmamos?
Ocupo soldador ya, se cayó el portón y no podemos cerrar
dele con los paneles, el banco me desembolsó hoy
compramos el montacargas, mándenos la cuenta y lo retiramos el jueves
# buy 0 H en
approved: rewire of units 4-9, start Monday, PO to follow within the hour
boiler's dead and we have 30 residents, get someone here now, we'll pay emergency rates
I'll have 12 pallets of blocks on site by Wednesday, charge the account
we are going with your quote for the sprinkler system, when can I sign
need a crane for Friday, contract's ready our side
Sir please dispatch 25 nos. submersible pump 5HP, advance already transferred today
# buy 0 W es
quiero poner aire en dos cuartos, ¿vienen a ver?
necesito que me pinten la casa por fuera cuando pase el invierno
vamos a techar el parqueo el próximo semestre, ando pidiendo propuestas
me gustaría poner paneles en la finca
busco quien me haga unas gradas de metal
ando buscando repuesto para un tractor Ford 5000
se necesita impermeabilizar una losa de 200 metros
quisiera una visita para ver lo del portón automático
# buy 0 W en
want to put in an EV charger at home, no rush
would you come out and look at my gutters sometime
after someone to lay a patio in the summer
our church needs the heating replaced, we're collecting proposals
do you take on small jobs like hanging a door? I've got one
# inf 0 W es
¿la varilla es grado 40 o 60?
¿Qué garantía dan en la mano de obra?
¿Cuánto tarda la instalación de 6 paneles?
¿el inversor es híbrido?
¿trabajan en zona rural, sin luz trifásica?
¿Manejan tubería PEX?
¿el compresor es libre de aceite?
¿hacen el trámite con el ICE?
¿el piso vinílico aguanta humedad?
¿tienen personal con curso de alturas?
¿la cámara graba de noche y con audio?
¿cuánto consume el aire de 18 mil BTU?
¿el abono sirve para café?
¿ustedes sacan los escombros?
# inf 0 W en
are you licensed and insured?
does the heat pump work below minus ten
which size generator runs a three bed house
is scaffolding part of the job or extra
do you handle the permits
what gauge is the sheet
can the fence go on a slope
is the paint lead free
how long does the resin need before forklifts can drive on it
is it three phase only
# prc 0 W es
¿cuánto por metro cuadrado de cielo raso?
en cuánto me sale polarizar 4 ventanas
precio de la lámina calibre 26
¿qué cobra por la visita?
¿a cómo el metro de zanja?
cuánto me costaría más o menos cambiar el cableado de una casa de dos cuartos
¿cuánto la hora de back hoe?
necesito cotización de un tanque de 5000 litros
¿por qué cambió el precio del cable de una semana a otra?
¿el precio es con IVA?
# prc 0 W en
day rate for a plasterer?
ballpark to replace 8 windows
how much is call out on a sunday
what do you charge to service a boiler
cost per metre for trenching
Kindly quote for 500 mtr GI pipe 2 inch class B with delivery to Pune
# prc 0 H es
Páseme el precio final de los 4 transformadores, hoy adjudicamos y pagamos el anticipo
# prc 0 H en
tender closes at 5, I've the money, give me your final on the 40 doors
# cmp - C es
dejaron la zanja abierta y casi se cae mi hijo
el maestro de obras llegó tomado
pintaron encima de la humedad, ya salió otra vez
la soldadura parece hecha por un ciego
dijeron dos días, llevan tres semanas y media casa sin piso
usaron material del más barato y cobraron del más caro
nadie avisó que cortaban el agua
puro remiendo lo que hicieron
son buenísimos para cobrar el adelanto y perderse
# cmp - C en
your lads turned up at 11 and left at 1
the tiles are not level, a marble rolls across the floor
they painted over the light switches. over them
said three days, been a month
site left like a bomb went off
cowboys, the lot of them
the surveyor talked down to me because I'm a woman
hammering at 6am on a Sunday, the whole building is fuming
# cmp - W es x
tenemos otras dos torres por climatizar y así como va esta obra se las damos a otra empresa
# cmp - C es l
la pared se nos vino encima por su mal trabajo, nos vemos con abogados
ya puse la denuncia en el Colegio de Ingenieros y en el juzgado
# cmp - C en l
unpermitted work, so I've called the city inspector and my attorney
you flooded my basement and your insurer will hear from my lawyers
# cmp - C es h
no quiero más recados con el ayudante, que me llame el ingeniero a cargo
# trk 0 C es
¿a qué hora llega el concreto?
¿ya viene la cuadrilla?
¿para cuándo estarían las ventanas que mandamos a hacer?
¿ya importaron el repuesto?
quedamos en que hoy traían la arena, ¿siguen en eso?
¿En qué va el permiso de la muni que ustedes tramitan?
# trk 0 C en
what time's the concrete pour truck
did the custom windows get made yet
is your electrician still coming this morning
any word on the backordered compressor
# trk - C es
los peones parados y el block sin llegar, ¿quién me paga ese día? ¿dónde viene?
# sup 0 C es
¿cómo programo el riego que nos pusieron?
el portón se abre solo desde ayer
cada cuánto se limpia el filtro del aire
la alarma no deja armarse, dice zona 3 abierta
se me perdió el control, ¿cómo programo otro?
¿qué aceite lleva la planta eléctrica?
¿cómo purgo la bomba?
ocupo que reubiquen un tomacorriente de lo que instalaron
# sup 0 C en
how do I reset the alarm panel after a power cut
inverter screen says grid fault, what should I do
which way do the filters face
gate remote needs reprogramming, got the steps?
how long before I can park on the new driveway
# sup 0 W es
tengo un aire viejo que gotea, ¿le hacen mantenimiento?
¿arreglan bombas de piscina? la mía suena horrible
# sup 0 W en
someone else put in our solar and vanished, would you maintain it?
garage door spring snapped, can you come and fix it this week
# war 0 C es
la pintura se está pelando a los 6 meses y nos dieron 5 años
el calentador solar gotea desde que lo pusieron
la puerta eléctrica volvió a fallar, la repararon hace 15 días
El techo que hicieron ya tiene goteras, vengan a verlo
el taladro soltó humo el primer día, quiero otro
# war 0 C en
roof you did in spring is letting water in again
drill smoked on day one, replacement please
the seal on three of the new windows has failed, they're fogging up
new compressor trips the breaker, bought 2 months back, what's the claim process
# ref 0 C es
sobraron 40 bolsas de mortero, ¿me las reciben y me acreditan?
no vinieron a instalar, ya conseguí a otro, devuelvan el adelanto
# ref 0 C en
bought 6 extra boxes of tile, unopened, can I bring them back
you never started, so I'd like my deposit returned
# ref - C es
tres meses con mi anticipo y ni una pala han metido, devuélvanlo o verán
# gen 0 C es
¿a qué hora abre la ferretería?
¿tienen bodega en Moín?
¿hay trabajo de peón?
ok ingeniero, quedo atento
listo, mañana le confirmo
# gen 0 C en
is the yard open saturdays
do you have vacancies for apprentices
noted, thanks
# gen + C es
quedó pulido el piso, parece espejo, felicite a los muchachos
# gen + C en
crew was polite, on time and swept up after. rare these days, thank you!
# gen 0 C es h
páseme el número del ingeniero que quiero preguntarle algo
# gen 0 C en h
have the foreman call me when he's off the roof
# par 0 W es
somos fabricantes de luminarias led y queremos que nos incluyan en sus proyectos
tengo cuadrilla de electricistas, ¿subcontratan?
represento una marca alemana de bombas, busco distribuidor en el país
arquitecta aquí: si le paso clientes, ¿cómo manejamos comisión?
# par 0 W en
we rent scaffolding and would like to be your go-to, trade terms available
estate agency here, could we refer owners who need repairs?
looking for regional dealers for our water filters, interested?
# spm 0 C es
Importadores, les bajamos sus impuestos de aduana a cero, método garantizado
# spm 0 C en
Contractors! exclusive leads ready to buy, only $19 each, click to unlock
`;
