/**
 * Bytes of their own memory, none that threads share: what bodies are made of. TypeScript says so since 5.7
 * (`Uint8Array<ArrayBuffer>`); before, it has no name for it.
 */
export type Bytes = ReturnType<Uint8Array["slice"]>;

type PartOf<Parts> = Parts extends Iterable<infer Part> ? Part : never;

/** Any view of bytes that a `Blob` can be made of. */
export type BytesView = Extract<PartOf<NonNullable<ConstructorParameters<typeof Blob>[0]>>, ArrayBufferView>;
