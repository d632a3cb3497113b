/** Training messages to car dealers, garages, utilities, cleaning and moving firms, and public offices that serve customers. */
export const carsAndHomes = `
# buy 0 H es
me llevo la Hilux blanca, hoy paso con el cheque de gerencia
necesito grúa ya, estoy botado en la ruta 27
queremos 10 motos para la flotilla, la orden de compra sale hoy
vengan por mis cosas mañana, ya pagué el apartado de la mudanza
cuatro llantas 265, móntenlas hoy y pago con tarjeta
# buy 0 H en
I'll take the Civic, bank draft ready, can I drive it home today
need a tow at mile 40 right now
movers for this Saturday, 3 bed, deposit paid, confirm please
fit the clutch, go ahead, here's the card
we're buying 6 vans this month, finance approved, who does the paperwork
# buy 0 W es
ando viendo un pick up doble cabina usado
quiero probar el eléctrico antes de decidirme
busco quien me limpie la oficina dos veces por semana
necesito cambiarle frenos al carro cuando pueda
me quiero pasar a paneles, no sé por dónde empezar
quisiera vender mi carro con ustedes y llevarme otro
# buy 0 W en
part exchanging my old Golf maybe, what have you got under 12k
test drive next weekend?
we could use a cleaner every other Friday
thinking about solar
need new tyres before winter
# inf 0 W es
¿el carro es de agencia y cuántos dueños ha tenido?
¿trae cámara de reversa?
¿hacen alineado y balanceo?
¿la mudanza incluye cajas?
¿limpian colchones?
¿qué autonomía tiene el eléctrico?
¿reciben carro usado en parte de pago?
¿La batería sirve para Corolla 2005?
# inf 0 W en
has it got full service history
is the van ULEZ ok
do you clean ovens
do you do MOTs on motorhomes
do movers take plants
does it have isofix
how long does the full detail take
is the mileage genuine
# prc 0 W es
¿en cuánto el Picanto 2020?
¿cuánto cobran por cambio de aceite?
cuánto cuesta una limpieza profunda de 3 cuartos
¿el último precio de la moto?
¿de cuánto quedan las cuotas con 20% de prima?
¿cuánto por enderezar la puerta?
# prc 0 W en
lowest you'd go on the truck?
cost to replace a timing belt
weekly clean, two bed, how much
what are monthly repayments on the Fiesta
my electric bill doubled, why
price for an interim service?
# cmp - C es
entregué el carro por frenos y me lo devolvieron con un rayón
la luz se va todos los días a la hora del almuerzo
dejaron la casa igual de sucia
el vendedor ocultó que el carro tuvo choque
los de la mudanza quebraron el espejo de mi abuela
van cuatro veces con la misma falla y el mismo cuento
las calles llenas de huecos y ustedes tapando con tierra
el recibo del agua parece de hotel y vivo sola
# cmp - C en
you serviced it and now it makes a noise it never made
bins not collected in three weeks
cleaner skipped the bathroom entirely
movers arrived with a van half the size we booked
smart meter, dumb company
potholes everywhere while you resurface the mayor's street
salesman hid the accident history. snake
power's out for the fourth time this month, pathetic
# cmp - C es l
el odómetro estaba alterado, ya interpuse denuncia penal
# cmp - C en l
sold me a written-off car, lemon law claim filed
reported your firm to Trading Standards this morning
# trk 0 C es
¿ya está mi carro?
¿a qué hora vuelve la luz?
¿por dónde viene la grúa?
¿llegó el repuesto del Tucson?
¿ya salieron las placas?
# trk 0 C en
is my car done yet
when is the power expected back in Hillside
how far is the tow truck
did the part arrive
have my plates come
# sup 0 C es
¿cómo apago la alarma del carro que me vendieron?
se prendió el check engine, ¿puedo seguir manejando?
¿cómo conecto el bluetooth del radio?
quiero cambiar el recibo a mi nombre
¿cada cuántos kilómetros le toca mantenimiento?
hay una fuga en la acera frente a mi casa, vengan a verla
¿cómo leo el medidor?
# sup 0 C en
how do I pair a second key
engine light came on, ok to drive?
how do I submit a meter reading
i moved out, how do I close my account
what coolant does it take
street light outside 42 is out
# war 0 C es
el carro tiene 8 mil kilómetros y ya suena la dirección, está en garantía
las llantas salieron con una bola en el costado
volvió a fallar lo que repararon la semana pasada
# war 0 C en
gearbox slipping at 9k miles, covered by the manufacturer?
new battery's dead after a month
touch screen goes black, car's a year old, please book it in under warranty
# ref 0 C es
el banco no me aprobó, ¿me devuelven la reserva del carro?
pagué dos veces el marchamo
# ref 0 C en
finance declined so I need my holding deposit returned
paid my final bill twice, can you send one back
# gen 0 C es
¿abren el taller los sábados?
¿dónde pago el recibo vencido?
¿tienen plazas de mecánico?
# gen 0 C en
which days is the tip open
where's your showroom
# gen + C es
excelente trabajo, el carro quedó como nuevo, mil gracias maestro
# gen + C en
cleaner was fab, place is gleaming
power back in 20 min, well done crew in that storm
# gen 0 C es h
¿me llama el asesor de servicio?
con la persona de cobros, por favor
# gen 0 C en h
could the service manager call me when he's back
# par 0 W es
somos autolavado, ¿le lavamos la flotilla con precio especial?
# par 0 W en
I run a bodyshop and could take your overflow at trade price
`;
