/** Training messages to delivery apps, supermarkets, couriers and ride hailing, public tweets among them. */
export const deliveryApps = `
# trk 0 C en
@FoodDash order stuck on "confirming" for half an hour
@FoodDash driver went past my house twice lol
@ParcelMan when will 4410982 be delivered, need to be in
your site says arriving by 9pm, it's ten past
package says delivered to porch. we don't have a porch
@RideNow my driver cancelled, is another one on the way?
can my neighbour at 22 take it in
can I pick it up from the depot instead
what time slot did I get for saturday's groceries
@Emporium amazon says one thing and you say another, where is the parcel
which courier has my order?
Is it possible to have it sent to my office instead, it hasn't left yet
only half my order turned up, is the rest coming separately?
@ParcelMan card through the door with no reference on it. where is my thing
is the collection point open, got a text to pick up
has it cleared customs yet? AWB 992-2210
we are waiting at the loading bay, truck number please
the milk didn't come this morning, is he running late?
# trk - C en
@ParcelMan "we tried to deliver" no you did not, I was in all day. bring my parcel
@FoodDash two hours, phone goes to voicemail, kids crying. Where's our dinner
@Emporium prime my foot. 6 days late. where is it
@ParcelMan my wedding dress is somewhere in your van and the wedding is tomorrow, please, where is it
# cmp - C en
@FoodDash pizza upside down, driver said "not my problem"
@ParcelMan threw it over the fence into the pond. Pond.
@FoodDash never ever get the order right
@RideNow driver was on the phone and ran a red light with my kid in the back
@ParcelMan left it in the bin on bin day. geniuses
@Emporium replaced salmon with fish fingers. Same thing I guess
@FoodDash service fee, delivery fee, small order fee, breathing fee
fruit was rotten on the day of delivery
@RideNow charged me a cleaning fee for nothing and sent a photo of someone else's car
the box was bigger than my flat for one lipstick. wasteful
delivery guy blocked my drive and swore at me
@Emporium your idea of customer care is an FAQ page
@FoodDash cold, late, wrong. the holy trinity
why does nobody ever read the delivery notes
@ParcelMan worst courier in Britain, no contest
# cmp - C en x
@FoodDash app deleted. walking to the shop from now on
@Emporium cancelled my membership today
# cmp - C en l
@RideNow your driver assaulted my sister, police report made and lawyer hired
Selling expired baby formula is illegal, I've called food standards
# cmp - C en f
@FoodDash SERIOUSLY?? EVERY SINGLE TIME?? you absolute morons
# ref 0 C en
@FoodDash missing two burgers, can I get those refunded
order cancelled by the restaurant but I've been charged
@RideNow charged 14 for a ride I never took
returned the toaster at the drop point, refund when?
I'd rather be refunded than have it resent
I was charged delivery with a free delivery code, can you adjust
@Emporium item not as described, sending it back, how do I start
tipped 50 rather than 5 by mistake, can that be undone
# ref - C en
@FoodDash 30 quid of food on my doorstep frozen solid and you offer £2? full refund, now
@Emporium you've had my return for a month!! give me my money back or explain
# sup 0 C en
@FoodDash promo code says invalid, expires today
how do I change my saved card
forgot to add a drink, can I edit the order
@RideNow left my keys in the car last night, how do I contact the driver
app doesn't recognise my postcode
how do I add a second address
can I change what phone number gets the texts
@Emporium can't leave a review, button does nothing
how to schedule a ride for 5am
where do I put the gate code
I want to cancel one item of my order
how do I become verified as a driver partner, docs keep being rejected
# inf 0 W en
do you deliver to Greenpoint
@Emporium do you have the 65 inch in store or online only
are the eggs free range
is there a vegan menu
do you ship lithium batteries
can you ship a motorbike to Ireland
how big a box can the locker take
are gift cards usable online
# prc 0 W en
how much to send 5kg to Spain
what's the delivery charge under 30
is there a student plan for the monthly pass
why is the same taxi 12 one day and 31 the next
@Emporium will the air fryer be cheaper on Friday
rates for a daily pallet to Dallas
# buy 0 W en
we're a small bakery looking for a courier for morning drops
thinking of getting the yearly pass
want a box scheme for two, veg only
# buy 0 H en
30 lunches for the office at 12:30 today, paying by company card, confirm please
need a van and two men in an hour, cash
open us a business account now, 200 parcels a week starting monday
# war 0 C en
@Emporium kettle from you leaks from the base after two weeks, swap please
toy arrived without its wheel, can I have a complete one
tin dented and half the cans burst, need replacements for the shelf
# gen 0 C en
@Emporium what time do you close on Christmas Eve
does the Hyde Park store have a cash machine
how do I apply to be a rider
@ParcelMan all good, found it behind the shed
@FoodDash thanks, got it
# gen + C en
@ParcelMan our driver Pete is the nicest man alive
@FoodDash ice cream arrived still frozen, hero 🙌
@Emporium next day means next day, impressed!!
# gen 0 C en h
@Emporium can I phone somebody about this, no more forms please
let me talk to the depot directly
# par 0 W en
I own a taco truck, how do I get listed on the app
we have an empty shop and could host your parcel lockers
could we put flyers for our gym in your bags, paid obviously
# trk 0 C es
@RapiComida lleva media hora en "preparando", ¿sí lo están haciendo?
¿me puede decir a qué hora pasa el repartidor? tengo que salir
@MercaYa el paquete dice que está en ruta desde anoche
puede dejarlo con el vigilante por fa
el señor del camión no da con la casa, es la del portón negro
@CargoExpress guía 77120 ¿ya está en Heredia?
llegó una caja de las tres, ¿las otras cuándo?
¿puedo pasar yo a recogerlo a la bodega?
cambié de trabajo, mándenlo a mi casa mejor
¿Ya liberaron mi paquete de aduana?
el repartidor marca y cuelga, ¿dónde está?
Buenas, mi mandado del súper era de 4 a 6, ¿viene retrasado?
¿qué paquetería trae mi compra?
me aparece entregado y el guardia dice que no recibió nada
@TaxiFacil el conductor lleva 10 min sin moverse, ¿sí viene?
disculpe ya mero llega el agua?
# trk - C es
@RapiComida dos horas con los niños muertos de hambre, dónde está la pizza!!
@CargoExpress dicen que "el destinatario no estaba", mentira, aquí estuve todo el día. Traigan mi paquete
@MercaYa era el regalo de mi mamá y ya pasó su cumpleaños, ¿cuándo piensan entregar?
otra semana más y el pedido no llega, ya no sé qué inventarle a mi clienta, ¿dónde está?
# cmp - C es
@RapiComida llegó todo revuelto y frío
@CargoExpress tiraron la caja como si fuera basura
@TaxiFacil el chofer me acosó con preguntas todo el viaje
@MercaYa la fruta venía podrida
@RapiComida siempre, SIEMPRE falta algo
el motorizado me gritó porque no bajé rápido
@MercaYa me cambiaron pañales por toallas húmedas, qué ocurrencia
prometen 15 minutos y es hora y cuarto
los tomates más feos de la feria me los mandaron a mí
@TaxiFacil tarifa dinámica hasta para respirar
@CargoExpress lentos como ellos solos
dejaron el bulto en la lluvia, teniendo techo al lado
@RapiComida soporte de adorno, nadie contesta
# cmp - C es x
@RapiComida desinstalada, gracias por nada
@MercaYa vuelvo al mercadito de la esquina
# cmp - C es l
@TaxiFacil ya puse la denuncia en fiscalía contra su conductor
@MercaYa venden leche vencida, voy para el Ministerio de Salud
# ref 0 C es
@RapiComida me cobraron y cancelaron, ¿me lo regresan a la tarjeta?
faltó la bebida, prefiero que me la descuenten
devolví la licuadora en la tienda, ¿cuándo me acreditan?
@TaxiFacil cobro de un viaje que no hice
ya no lo quiero esperar, cancelen y me reintegran
se me fue un cero en la propina, ¿lo pueden revertir?
# ref - C es
@RapiComida 25 mil por comida que nunca llegó y me ofrecen un cupón de 2 mil, quiero TODO mi dinero
# sup 0 C es
@RapiComida el cupón no me lo acepta
¿cómo cambio la dirección guardada?
dejé la cartera en el carro, ¿cómo contacto al conductor?
la app no encuentra mi calle
quiero quitar un producto del pedido
¿Cómo programo un viaje para las 4 am?
¿cómo pongo mi RUC para que salga en la factura?
# inf 0 W es
¿llegan hasta Tres Ríos?
¿El mercado trae productos sin lactosa?
¿puedo mandar comida por encomienda a EEUU?
¿hay pedido mínimo para envío gratis?
¿Cuánto peso aguanta el casillero?
¿mandan vidrio?
# prc 0 W es
cuánto cuesta mandar un sobre a Medellín
¿cuánto cobran de envío a Escazú?
¿a cómo el flete de una refri de aquí a David?
¿tienen membresía anual y qué precio?
¿por qué subió el envío?
# buy 0 W es
busco mensajería para mi tienda en línea, unos 10 paquetes al día
me interesa la membresía
# buy 0 H es
Necesito un flete ya, tres cuartos completos, pago en efectivo
50 almuerzos para las 12 de hoy, factura a nombre de la empresa, confirme y pago
# war 0 C es
la plancha que pedí la semana pasada ya no calienta, la cambian?
llegó el espejo estrellado, manden otro por favor
# gen 0 C es
¿a qué hora cierran el 31?
¿cómo entro a trabajar de repartidor?
@CargoExpress ya apareció, lo tenía el vecino
# gen + C es
@RapiComida don Beto llegó bajo el aguacero con todo calientito, un crack 👏❤️
llegó antes de lo esperado y bien empacado, qué maravilla
# gen 0 C es h
¿hay alguien que pueda llamar al repartidor y a mí? necesito hablar
@MercaYa denme un teléfono con una persona del otro lado
# par 0 W es
tengo una sodita y quiero estar en la app, ¿con quién hablo?
puedo ofrecer mi local como punto de retiro de paquetes
`;
