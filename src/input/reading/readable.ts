/**
 * What could be read of a value: of the same shape, with whatever is wrong or missing left undefined, so that the
 * rest can be checked all the same.
 */
export type Readable<Value> = Value extends object
  ? { readonly [Key in keyof Value]?: Readable<Value[Key]> | undefined }
  : Value;
