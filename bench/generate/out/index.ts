export type { CreatePets201, CreatePetsError, CreatePetsMutation, CreatePetsMutationRequest, CreatePetsMutationResponse } from "./types/CreatePets.ts";
export type { Error } from "./types/Error.ts";
export type { ListPets200, ListPetsError, ListPetsQuery, ListPetsQueryParams, ListPetsQueryResponse } from "./types/ListPets.ts";
export type { Pet } from "./types/Pet.ts";
export type { Pets } from "./types/Pets.ts";
export type { ShowPetById200, ShowPetByIdError, ShowPetByIdPathParams, ShowPetByIdQuery, ShowPetByIdQueryResponse } from "./types/ShowPetById.ts";
export { createPets } from "./clients/createPets.ts";
export { listPets } from "./clients/listPets.ts";
export { showPetById } from "./clients/showPetById.ts";