import { foldName } from '../../shared/fold.js';

/** Cities of Latin America, and those of Spain and the United States from which its businesses are often written to. */
const names = `
  San José, Heredia, Alajuela, Cartago, Puntarenas, Limón, Liberia, Escazú, Santa Ana, Desamparados, Curridabat, Moravia, Tibás, Guadalupe, San Pedro,
  Montes de Oca, Belén, San Rafael de Heredia, Barva, Santo Domingo de Heredia, Grecia, Naranjo, San Ramón, Palmares, Atenas, Orotina, Jacó, Quepos,
  Pérez Zeledón, San Isidro de El General, Ciudad Quesada, San Carlos, La Fortuna, Guápiles, Siquirres, Turrialba, Paraíso, Tres Ríos, Nicoya, Santa Cruz,
  Tamarindo, Nosara, Cañas, Golfito, Ciudad Neily, Tilarán, Ciudad de Panamá, Panama City, David, Colón, Chitré, La Chorrera, Penonomé, Boquete,
  Managua, León, Granada, Masaya, Estelí, Matagalpa, San Salvador, Santa Tecla, San Miguel, Soyapango, Tegucigalpa, San Pedro Sula, La Ceiba, Choluteca,
  Comayagua, Ciudad de Guatemala, Guatemala City, Quetzaltenango, Antigua Guatemala, Escuintla, Mixco, Villa Nueva, Ciudad de México, Mexico City, CDMX,
  Guadalajara, Monterrey, Puebla, Tijuana, Toluca, Querétaro, Mérida, Cancún, Playa del Carmen, Aguascalientes, Hermosillo, Chihuahua, Ciudad Juárez, Saltillo,
  Culiacán, Mazatlán, Morelia, Oaxaca, Veracruz, Xalapa, Villahermosa, Tuxtla Gutiérrez, Acapulco, Cuernavaca, San Luis Potosí, Zacatecas, Durango, Torreón,
  Irapuato, Celaya, Tampico, Reynosa, Matamoros, Ensenada, Mexicali, La Paz, Bogotá, Medellín, Cali, Barranquilla, Cartagena, Bucaramanga, Cúcuta, Pereira,
  Manizales, Armenia, Ibagué, Santa Marta, Villavicencio, Neiva, Popayán, Pasto, Montería, Sincelejo, Valledupar, Envigado, Quito, Guayaquil, Cuenca, Ambato, Manta,
  Portoviejo, Loja, Machala, Riobamba, Lima, Arequipa, Trujillo, Cusco, Chiclayo, Piura, Iquitos, Huancayo, Tacna, Callao, Santiago de Chile, Santiago, Valparaíso,
  Viña del Mar, Concepción, Antofagasta, La Serena, Temuco, Rancagua, Iquique, Puerto Montt, Talca, Buenos Aires, Córdoba, Rosario, Mendoza, La Plata, Tucumán,
  Mar del Plata, Salta, Santa Fe, Neuquén, Bariloche, Posadas, Resistencia, Corrientes, Paraná, Montevideo, Punta del Este, Maldonado, Asunción, Ciudad del Este,
  Encarnación, Santa Cruz de la Sierra, Cochabamba, Sucre, Oruro, Tarija, El Alto, Caracas, Maracaibo, Valencia, Barquisimeto, Maracay, Puerto La Cruz,
  Santo Domingo, Santiago de los Caballeros, Punta Cana, La Romana, Puerto Plata, La Habana, Santiago de Cuba, San Juan, Ponce, Mayagüez, São Paulo, Rio de Janeiro,
  Belo Horizonte, Brasília, Salvador de Bahía, Fortaleza, Curitiba, Porto Alegre, Recife, Madrid, Barcelona, Sevilla, Málaga, Zaragoza, Bilbao, Miami, Orlando,
  Tampa, Houston, Dallas, Austin, San Antonio, Los Angeles, San Diego, San Francisco, New York, Nueva York, Chicago, Atlanta, Phoenix, Denver, Las Vegas, Boston`;
const byKey = new Map(
  names
    .trim()
    .split(/\s*,\s*/)
    .map(name => [foldName(name), name]),
);

/** Returns a city as it is written; null if the name is not in the list. */
export const cityNamed = (name: string): string | null => byKey.get(foldName(name)) ?? null;
