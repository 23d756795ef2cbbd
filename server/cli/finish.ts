import { CommanderError } from 'commander'
import { BadSetting } from '../config.ts'
import { Problem } from '../lib/problem.ts'
import { remark } from './print.ts'
import { EXIT, RefusedInput, WrongUsage } from './refusal.ts'

/** Waits for the command's end; an error becomes one line on standard error and an exit code. */
export async function finish(work: Promise<unknown>): Promise<void> {
  process.stdout.on('error', quietWhenClosed)
  try {
    await work
  } catch (error) {
    process.exitCode = await told(error)
  }
}

async function told(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage // commander has said why
  if (error instanceof BadSetting || error instanceof WrongUsage) return say(error.message, EXIT.usage)
  if (error instanceof RefusedInput) return say(error.message, EXIT.refused)
  if (error instanceof Problem) return say((await import('./problem-words.ts')).problemSentence(error), EXIT.refused)
  const listening = listenReason(error)
  if (listening) return say(listening, EXIT.failed)
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), EXIT.broken)
}

function say(words: string, code: number): number {
  remark(`duizhao: ${words}`)
  return code
}

/** Why a server cannot listen, when that is what happened. */
function listenReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, syscall, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string } // each may be missing
  if (syscall === 'getaddrinfo' || code === 'EADDRNOTAVAIL')
    return `DUIZHAO_HOST: this machine has no such address (${error.message})`
  if (syscall !== 'listen') return null
  if (code === 'EADDRINUSE')
    return `DUIZHAO_PORT: port ${port} at ${address} is in use by another program; set a free one`
  if (code === 'EACCES') return `DUIZHAO_PORT: port ${port} is reserved for the system; set one from 1024 on`
  return error.message
}

/** `duizhao … | head` closes our output early; that is no error. */
function quietWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.fine)
  throw error
}
