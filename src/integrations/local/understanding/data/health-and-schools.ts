/** Training messages to clinics, dentists, vets, pharmacies, beauty salons, gyms, schools and courses. */
export const healthAndSchools = `
# buy 0 H es
me duele horrible una muela, ¿me atienden ya? pago lo que cueste
quiero inscribir a los dos niños hoy, ya tengo la matrícula completa
aparte el cupo de la maestría, ya hice el depósito
necesito la resonancia para hoy, el doctor me la mandó urgente y pago de contado
perro atropellado, vamos en camino, alístense por favor
deme la membresía anual, voy saliendo a pagarla
agéndeme el implante para este jueves, ya me aprobaron el crédito
# buy 0 H en
crown fell off, need to be seen today, I'll pay privately
enrolling our 12 staff on the first aid course this Friday, invoice the company
I want the annual membership, where do I pay right now
cat can't breathe, coming over now, please be ready
sign me up for the boot camp that starts tomorrow, card ready
# buy 0 W es
cita con el dermatólogo, por favor
quiero empezar el gym en enero
¿me agenda una limpieza dental?
busco kínder para mi hijo de 4
me interesa el curso de barista
quisiera ponerme brackets
ando buscando clases de inglés por la noche
quiero vacunar a mi gatito
necesito una valoración con el nutricionista
mi hija quiere aprender piano
un turno para mechas y manicure el viernes que viene
estoy pensando hacerme la cirugía de los ojos
# buy 0 W en
could I get an eye test in the next couple weeks
looking for pilates near the station
I'd like to register with the practice
my son needs a maths tutor
thinking about laser hair removal
please book me for a trim whenever Sam is free
want to do the sommelier course one day
puppy needs his second jab
# inf 0 W es
¿el examen de sangre es en ayunas?
¿atienden por el seguro del INS?
¿la limpieza duele?
¿hay doctora o solo doctor?
¿El curso es presencial o virtual?
¿dan título avalado por el ministerio?
¿el gym tiene sauna?
¿hacen domicilio para vacunar?
¿tienen clases para principiantes?
¿venden ese jarabe sin receta?
¿cuánto dura el efecto del botox?
¿el kínder da almuerzo?
¿tienen ginecólogo los sábados?
¿la beca cubre los libros?
¿la depilación sirve en piel morena?
¿desde qué edad reciben niños en natación?
# inf 0 W en
do you see children under two
is the class ok for bad knees
what vaccines do you stock
does the course have an exam
do you do home visits for cats
how long is recovery after the veneers
is there a female physio
do you accept Bupa
what's the teacher to child ratio
can I pause membership if I travel
do you have that cream over the counter
are towels provided
Is hostel facility available for outstation students?
# inf 0 C es
para una exposición de la U, ¿qué es una endodoncia?
# prc 0 W es
¿cuánto la consulta?
¿qué precio tiene un ultrasonido?
¿mensualidad del colegio?
¿cuánto cuestan las extensiones de pestañas?
¿en cuánto una castración de gata?
¿qué vale el paquete de 10 sesiones?
¿matrícula y materiales aparte?
¿el plan familiar del gym en cuánto queda?
¿hay descuento para adulto mayor?
# prc 0 W en
how much for a check up and xray
what's the fee per term
price of a neutering
do siblings get a discount
full set of acrylics cost?
what do you charge for a sports massage
any offers on whitening
# cmp - C es
me citaron a las 8 y me vieron a las 11
la doctora ni me volteó a ver, solo tecleaba
me dejaron el pelo como zanahoria
el profe llega tarde y se va temprano
las máquinas del gym llevan meses rotas
la recepcionista me gritó delante de todos
mi hijo no ha aprendido ni los colores y eso que es caro
le cortaron mal las uñas a mi perrita y sangró
salí peor de lo que entré
la clase estaba tan llena que hacía fila para respirar
me dieron los resultados de otra persona, qué irresponsabilidad
nadie limpia las duchas, hay hongos
me hicieron un examen que ya me habían hecho
# cmp - C en
I sat 2 hours in the waiting room with a feverish toddler
the dentist was rough and in a hurry
my fringe is wonky. very wonky
the school never told us about the bullying
music so loud the instructor can't be heard
physio spent the session texting
got someone else's test results. think about that
changing rooms are filthy
this course is three youtube videos stuck together
the vet made me feel like a bad owner
# cmp - C es x
saco a mis hijos de ese colegio en diciembre
no renuevo el gimnasio, ya no aguanto el desorden
# cmp - C en x
I've found another dentist. Goodbye.
# cmp - C es l
el diagnóstico errado casi mata a mi padre; ya hablé con un abogado de mala praxis
denuncié la clínica en el Ministerio de Salud
expusieron la foto de mi hija sin permiso, los denuncio ante la agencia de datos
# cmp - C en l
my daughter was hurt on your equipment, our lawyers are drawing up the claim
I have reported the practice to the dental board
# cmp - C es h
necesito hablar con la directora hoy mismo por lo que pasó con mi hijo, estoy indignada
# sup 0 C es
¿puedo comer después de la extracción?
no me deja entrar a la plataforma de tareas
¿cuántas gotas le doy al perro?
¿me puedo bañar con los puntos?
olvidé la clave del aula virtual
¿cómo congelo la membresía?
¿puedo pasar la cita del lunes al miércoles?
me salió un granito después del láser, ¿es normal?
¿cómo saco la constancia de estudios?
¿qué tomo antes de la colonoscopia?
¿dónde veo el horario de clases de mi hija?
tengo que reponer la clase de ayer, ¿cuándo puedo?
se me aflojó un bracket, ¿qué hago mientras?
# sup 0 C en
can I drink alcohol on these antibiotics
the student portal won't take my password
stitches are itching, normal?
how do i freeze my membership
need to move my 3pm to another day
how often should I change the dressing
my retainer feels tight after a week off, what do I do
where's the reading list for module 4
my gym app qr won't scan at the door
dog ate two of his tablets at once, is that dangerous??
# trk 0 C es
¿ya están mis resultados?
¿llegaron los lentes?
¿cuándo entregan los títulos?
¿ya vino la vacuna que encargaron?
# trk 0 C en
are my blood results back
did my glasses come in
has my transcript been sent
when do the uniforms arrive
# war 0 C es
la corona se quebró al mes, ¿me la rehacen?
los lentes vinieron con la graduación equivocada
el relleno se me salió otra vez, dijeron un año
# war 0 C en
filling fell out after 9 days, can you redo it
glasses are the wrong prescription, please remake them
gel polish chipped next morning, do you touch up for free?
# ref 0 C es
mi hijo no va a seguir, ¿devuelven la matrícula?
pagué la sesión y la doctora canceló, ¿me reintegran?
me siguen descontando el gym y yo ya no voy
# ref 0 C en
cancelled my membership in May, June was still taken, please refund
course was postponed twice, I'd rather have my fee back
# ref - C es
me dijeron que el paquete era reembolsable y ahora que no, quiero mi plata, mentirosos
# gen 0 C es
¿en qué piso está el consultorio?
¿están de turno hoy?
doctora buenas tardes
¿reciben practicantes de enfermería?
¿hay que hacer fila?
# gen 0 C en
are you open good friday
where do I park for the clinic
any openings for a swim coach
ok see you thursday then
# gen + C es
mi mamá ya ve perfecto, Dios me los bendiga a todos en esa clínica
la miss Karla es un ángel con los chiquitos
me encantó mi corte, me siento otra 💇‍♀️✨
# gen + C en
Dr Osei and team, you gave us our boy back. Thank you forever
first time I've enjoyed the gym, coach Mia is brilliant
# gen 0 C es h
necesito hablar con la enfermera
que me llame la doctora, es sobre los resultados
# gen 0 C en h
could the head teacher phone me please
can I speak to a nurse
# par 0 W es
somos laboratorio clínico y queremos dar servicio a sus pacientes
psicóloga infantil busca colegio para dar talleres
# par 0 W en
we supply dental implants, could we show you our catalogue as a vendor
local cafe here, want to give your gym members 10% off and vice versa?
# spm 0 C es
Adelgace 12 kilos sin dieta ni ejercicio, té milenario, envío gratis
# spm 0 C en
Doctors hate this trick! cure diabetes in 7 days
`;
