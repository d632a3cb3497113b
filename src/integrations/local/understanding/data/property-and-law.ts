/** Training messages to estate agents, landlords, accountants, notaries, law firms and consultants. */
export const propertyAndLaw = `
# buy 0 H es
queremos el apto 3B, hoy mismo dejamos la reserva, ¿a nombre de quién?
firmemos la opción de compra el miércoles, ya tengo la prima
tomo el local de la esquina, mándeme el contrato que lo firmo hoy
necesito abogado para una audiencia mañana, pago lo que sea
contrate el paquete completo de contabilidad, ya lo autorizó la junta, arrancamos el 1
el cliente acepta el precio del lote, prepare la escritura
nos mudamos el sábado, apartamos la casa con dos meses de depósito
# buy 0 H en
we'll offer asking, cash, no chain, can we exchange this month?
send the lease over, I'm signing tonight
please act for us on the purchase, ID attached, retainer paid this morning
taking the office from the 1st, where do I wire the deposit
hire us as tenants, references ready, we can pay six months up front today
# buy 0 W es
busco apto de dos cuartos por Sabana, máximo 700
queremos vender la casa de mis papás, ¿la manejan ustedes?
Estoy por abrir una sociedad y necesito contador
¿me pueden mostrar la casa el fin de semana?
ando viendo lotes en la playa para cuando me pensione
necesito un notario para un traspaso
quisiera asesoría para un divorcio de mutuo acuerdo
nos gustaría que nos auditaran el año fiscal
tenemos despacho de diseño y queremos soltar la contabilidad
# buy 0 W en
viewing possible next week on the terrace house?
my company may need a bookkeeper come April
we want to make a will
looking to let out my flat, could you manage it
first time buyer, budget around 250, nothing urgent
hoping to rent a studio for the autumn term
could you draft a partnership agreement for two
# inf 0 W es
¿la casa tiene gravámenes?
¿cuántos metros de construcción?
¿permiten Airbnb en el edificio?
¿piden fiador?
¿la cuota de mantenimiento qué incluye?
¿Ustedes hacen el trámite ante el registro?
¿hacen declaración de patrimonio?
¿atienden casos laborales?
¿qué papeles ocupo para la visa de inversionista?
¿El contador revisa también planillas?
¿el terreno es plano?
¿el apartamento viene amueblado?
¿cuánto dura un proceso de sucesión?
# inf 0 W en
what's the council tax band
is it leasehold
how long is left on the lease
do you allow cats
is the kitchen shared
do you handle expat returns
can you represent me in a custody matter
what's included in the monthly package
is there a lift in the building
do I need a guarantor
which school catchment is it in
# prc 0 W es
¿en cuánto rentan el de la torre B?
¿qué honorarios cobran por una escritura?
¿cuánto sale constituir una SA?
¿es negociable la casa de Heredia?
¿cuánto cobran al mes por llevar una tienda pequeña?
¿cuál es la comisión por vender?
¿cuánto de gastos de cierre?
¿por qué subieron el mantenimiento?
# prc 0 W en
whats the rent on the corner unit
what's your fee for conveyancing
how much for a personal tax return
is the price firm
agent commission?
hourly or fixed fee?
why is the service charge up 30 percent this year
# cmp - C es
me presentaron la renta tarde y ahora debo multa por culpa de ustedes
la casa que me alquilaron es una nevera llena de hongos
el agente solo aparece cuando huele comisión
nunca me contestó el abogado que supuestamente lleva mi caso
mostraron mi apartamento sin avisarme, yo estaba en pijama
publican fotos retocadas, uno llega y es otra cosa
pagué asesoría y me leyeron lo que está en internet
el administrador del edificio es un patán
llevo dos meses con la ducha mala y el casero bien gracias
# cmp - C en
you lost my file. twice.
agent let himself in without knocking while I was in the shower
filed late, penalty mine, silence yours
the listing said quiet street. It's a motorway.
damp, mice, and a landlord on holiday
the junior who handled my case didn't know my name
I was outbid by an offer nobody can prove existed, stinks
# cmp - W en x
our group's audit is worth six figures to you and the partner couldn't be bothered to show. We're speaking to two other firms.
# cmp - C es l
los voy a llevar al colegio de contadores y a los tribunales por la multa
ya hay denuncia en el MEIC por publicar precios que no eran
# cmp - C en l
deposit not protected, see you at the tribunal
I'm lodging a malpractice claim against the firm
# ref 0 C es
dejé seña por un apto y me arrepentí en 24 horas, ¿me la devuelven?
no me quedó el crédito, ¿me regresan la opción?
terminó el contrato, falta la devolución del depósito de garantía
me cobraron dos veces los timbres
# ref 0 C en
moved out on the 30th, when's the deposit returned
the sale fell through, can the holding fee be refunded
# ref - C en
keep inventing cleaning charges, I want my full deposit, not your leftovers
# trk 0 C es
¿ya inscribieron la escritura?
¿en qué va mi expediente en migración?
¿cuándo me dan las llaves?
¿presentaron ya el IVA de este mes?
¿el banco ya mandó el avalúo?
# trk 0 C en
have the searches come back
any progress on exchange of contracts
when can I collect the keys
did you submit my return yet?
has the court given us a date
# sup 0 C es
me llegó un correo de Hacienda, ¿qué contesto?
¿dónde subo mis facturas de este mes?
la llave del buzón no abre
soy inquilino del 204, no hay agua caliente, ¿mandan a alguien?
¿cómo agrego un empleado a la planilla que ustedes llevan?
¿me dan copia del poder que firmé el año pasado?
# sup 0 C en
tenant at 9b, the extractor fan has stopped, can someone take a look
where do I upload my receipts
I got a letter from HMRC, code changed, what do I do with it
need a copy of the contract I signed in 2021
how do I give notice on the flat
# war 0 C es
la casa nueva tiene grietas en dos paredes, ¿la constructora responde?
se despegó la cerámica del baño, nos entregaron hace tres meses
# war 0 C en
new build snag list: door sticks, tap drips, please send the builder back
# gen 0 C es
¿dónde quedan sus oficinas?
licenciada buen día
¿abren en cierre fiscal los domingos?
¿buscan pasantes de derecho?
de acuerdo, le confirmo mañana con mi esposa
# gen 0 C en
do you have parking for clients
any paralegal jobs going
thanks, received
# gen + C es
gracias a usted por fin tenemos casa propia, no sabe la alegría 🏡❤️
excelente contadora, me ahorró un dolor de cabeza enorme
# gen + C en
couldn't have done it without you, we got the keys!!! 🎉
# gen 0 C es h
¿me llama el licenciado cuando salga de audiencia?
necesito que me atienda un asesor inmobiliario en persona o por teléfono
# gen 0 C en h
could the solicitor give me a quick ring
I'd like to talk to whoever is handling my case
# par 0 W es
soy corredora independiente, ¿comparten propiedades al 50?
ofrecemos tours virtuales 3D para inmobiliarias, ¿les hago uno de prueba?
somos un bufete en Panamá buscando corresponsal en Costa Rica
# par 0 W en
mortgage broker here, could we set up a referral arrangement
staging company, we'd love to work on your listings
# spm 0 C en
We buy houses fast any condition, text YES, no fees
Sir, I represent the late Mr Coleman's estate, you are next of kin
# spm 0 C es
Compramos su deuda con el fisco y la borramos legal en 48 horas, deposite el 10%
`;
