import { Problem } from '../../server/lib/problem.ts'

/** The problem that a command refuses with; fails when it does not refuse, and throws bugs on. */
export async function refusalOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('it was not refused')
}
