import passport, { type PassportStatic } from 'passport'
import { Strategy } from 'passport-local'
import type { Services } from '../../services.ts'
import { settle } from './session-store.ts'
import { signIn } from './sign-in.ts'
import { asSignedIn } from './user.ts'
import { activeUser } from './users.queries.ts'

/** Passport with our people: it keeps nothing, so whoever needs it makes one. */
export function makePassport({ database, clock }: Services): InstanceType<PassportStatic['Passport']> {
  const made = new passport.Passport()
  made.serializeUser<string>((user, done) => done(null, user.id))
  // read anew for every request: a name, a role or a deactivation counts from the next one on
  made.deserializeUser<string>((id, done) => {
    const found = activeUser(database.read, id)
    settle(
      found.then((user) => user && asSignedIn(user)),
      (error, user) => done(error, user ?? false),
    )
  })
  made.use(
    new Strategy({ usernameField: 'email', passReqToCallback: true }, (req, email, password, done) => {
      const threshold = { read: database.read, write: database.write, now: clock().toISOString() }
      settle(signIn(threshold, { email, password, address: req.ip ?? '' }).then(asSignedIn), (error, user) =>
        done(error, user ?? false),
      )
    }),
  )
  return made
}
