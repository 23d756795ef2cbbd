let asked: Promise<readonly string[]> | null = null

/** The names that @ speaks to, asked for once. */
export function colleagues(): Promise<readonly string[]> {
  asked ??= ask()
  return asked
}

async function ask(): Promise<readonly string[]> {
  const answer = await fetch('/colleagues', { headers: { Accept: 'application/json', 'HX-Request': 'true' } }).catch(
    () => null,
  )
  if (!answer?.ok) {
    asked = null
    return []
  }
  return ((await answer.json()) as { colleagues: readonly string[] }).colleagues // the shape that the address promises
}

/** Names that somebody may be about to write: any of their words begins so. */
export function namesBeginning(names: readonly string[], typed: string): string[] {
  const begun = typed.toLowerCase()
  const isBegun = (name: string) => [name, ...name.split(/\s+/)].some((word) => word.toLowerCase().startsWith(begun))
  return names.filter((name) => isBegun(name) && name.toLowerCase() !== begun).slice(0, MOST_NAMES)
}

const MOST_NAMES = 8
