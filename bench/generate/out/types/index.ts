export type { CreatePets201, CreatePetsError, CreatePetsMutation, CreatePetsMutationRequest, CreatePetsMutationResponse } from "./CreatePets.ts";
export type { Error } from "./Error.ts";
export type { ListPets200, ListPetsError, ListPetsQuery, ListPetsQueryParams, ListPetsQueryResponse } from "./ListPets.ts";
export type { Pet } from "./Pet.ts";
export type { Pets } from "./Pets.ts";
export type { ShowPetById200, ShowPetByIdError, ShowPetByIdPathParams, ShowPetByIdQuery, ShowPetByIdQueryResponse } from "./ShowPetById.ts";