/** How a command ends, as scripts rely on it; a server that cannot start has failed, as a check that found something. */
export const EXIT = { fine: 0, findings: 1, failed: 1, usage: 2, refused: 3, broken: 70 } as const

/** The command was called wrongly, or cannot be used on this installation. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}

/** What was given cannot be taken; the message names the file, and the line where there is one. */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput'
}
