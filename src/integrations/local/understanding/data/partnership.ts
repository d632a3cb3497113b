/** Training messages with a business proposal: distribution, supply, referral, franchise, sponsorship, collaboration. */
export const partnership = `
# par 0 W es
Me gustaría distribuir sus productos en {city}
Quiero ser distribuidor de {prods}
¿Cómo puedo ser revendedor de su marca?
Somos proveedores de {prods} y nos gustaría trabajar con ustedes
Somos fabricantes de {prods} y queremos presentarles nuestro catálogo como proveedor
Represento a {biz}, queremos proponerles una alianza
Buscamos aliados comerciales en {city}
¿Tienen programa de afiliados o referidos?
¿Pagan comisión por traer clientes?
Puedo referirles clientes de mi inmobiliaria, ¿cómo manejan la comisión?
Me interesa abrir una franquicia
¿Venden franquicias? tengo un local en {city}
Soy influencer y quiero proponerles una colaboración
Tengo 40 mil seguidores, ¿hacemos un canje?
Hago contenido de cocina, ¿les interesa un intercambio por mención?
¿Les gustaría patrocinar nuestro equipo de fútbol?
Buscamos patrocinadores para la feria de {city}
Soy arquitecto y quisiera recomendar {theprods} en mis proyectos, ¿tienen convenio?
Soy contadora y puedo recomendarlos con mis clientes, ¿les interesa un convenio?
Nuestra clínica quiere hacer convenio con su laboratorio
Ofrecemos servicio de transporte para empresas como la suya, ¿podemos presentarles una propuesta?
Tenemos una cafetería y queremos vender sus postres a consignación
Me gustaría agendar una reunión para hablar de una posible alianza entre {biz} y ustedes
Quisiera representar su marca en mi país
Hacemos importaciones y podemos traerles {prods} a mejor costo, ¿con quién lo veo?
Somos una agencia de viajes, ¿manejan tarifa de operador y comisión?
Propongo una colaboración: ustedes ponen {theprod} y nosotros el evento
Somos una universidad y queremos un convenio de prácticas y descuentos con ustedes
vendo empaques y etiquetas, quisiera ser su proveedor
¿Aceptan nuevos proveedores? produzco queso artesanal
Tengo una barbería y quisiera vender sus ceras, ¿dan distribución?
Che, ¿hacen colabs con creadores? tengo un canal de autos
Quiero proponerles negocio, tengo una ferretería y me gustaría manejar su línea
# par 0 W en
I'd like to distribute your products in {city}
We'd love to become a reseller of your brand
We manufacture {prods} and would like to be your supplier
I represent {biz} and we want to propose a partnership
Do you have an affiliate or referral programme?
Do you pay commission for referring clients?
I'm interested in opening a franchise
I'm an influencer and would love to collaborate
I have 30k followers, would you do a product exchange?
Would you like to sponsor our school tournament?
I'm an architect and could recommend {theprods} to my clients, do you have an agreement for that?
We run a café and want to sell your desserts on consignment
Our travel agency would like to work with you, what commission do you offer?
Are you accepting new vendors? I make artisan cheese
Could we set up a meeting to discuss a joint venture?
We import {prods} and can supply you at a better cost, who should I talk to?
Interested in wholesale partnership for our stores
Let's collab! I do home decor videos
# par 0 H es
Queremos la distribución exclusiva en {city} con un volumen de {n} {prods} al mes, ¿firmamos esta semana?
Tenemos {n} tiendas y queremos incorporar su línea desde el {soon}, con compra inicial de {money}
Cadena de hoteles: buscamos convenio por {n} {prods} mensuales, cierre antes del viernes
Somos mayoristas, podemos comprometer {n} unidades por mes, queremos firmar el contrato ya
# par 0 H en
We want exclusive distribution with a commitment of {n} {prods} per month, can we sign this week?
Our {n} stores are ready to carry your line, first order of {money}, decision due by {soon}
Hotel group looking to sign a supply agreement for {n} {prods} a month before Friday
# par + W es
Admiramos muchísimo su marca y nos encantaría hacer una alianza con ustedes
# par + W en
Huge fan of your brand, we'd absolutely love to partner with you
# par 0 W es h
Me gustaría hablar con el encargado de alianzas, tenemos una propuesta de distribución
# par 0 W en h
Could I speak with whoever handles partnerships? We'd like to resell your line
`;
