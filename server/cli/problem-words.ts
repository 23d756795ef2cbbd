import { Problem } from '../lib/problem.ts'
import { loadWords } from '../web/i18n.ts'
import { RefusedInput } from './refusal.ts'

/** Does the work; a problem becomes a refusal in English that names the file. */
export async function refusing<Result>(file: string, work: Promise<Result> | (() => Promise<Result>)): Promise<Result> {
  try {
    return await (typeof work === 'function' ? work() : work)
  } catch (error) {
    throw error instanceof Problem ? new RefusedInput(`${file}: ${problemSentence(error)}`) : error
  }
}

/** What a problem says in English; the faults of single fields one after the other. */
export function problemSentence(problem: Problem): string {
  const t = loadWords()('en')
  const parts = problem.faults.length > 0 ? problem.faults : [problem]
  return parts.map(({ code, details }) => t(`problems:${code}`, { ...details })).join(' ')
}
