export { createPets } from "./createPets.ts";
export { listPets } from "./listPets.ts";
export { showPetById } from "./showPetById.ts";