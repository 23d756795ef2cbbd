/** Who does a deed: what rules may ask of a person. */
export type Actor = {
  id: string
  name: string
  roles: readonly string[]
}
