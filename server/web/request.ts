import type { Request } from 'express'
import type { Context } from '../context.ts'
import { Problem } from '../lib/problem.ts'
import type { Services } from '../services.ts'
import type { SignedIn } from './signed-in.ts'

export type ContextOf = (req: Request) => Context

/** Makes the context of a command from a request; refuses with `session.required` when nobody is signed in. */
export function contextFactory({ database, clock, config }: Services): ContextOf {
  return (req) => ({
    read: database.read,
    write: database.write,
    actor: actorOf(req),
    now: clock().toISOString(),
    rules: config.rules,
  })
}

/** The signed-in person of a request; refuses when there is none. */
export function actorOf(req: Request): SignedIn {
  if (!req.user) throw new Problem('session.required')
  return req.user
}

/** True when a script asked for a part of a page. */
export function wantsFragment(req: Request): boolean {
  return req.get('HX-Request') === 'true'
}

/** True when a program asked: it is answered in JSON, never with a page. */
export function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json'
}
