import { join, resolve } from 'node:path'
import { ROOT } from './lib/root.ts'
import type { OfficeRules } from './context.ts'

/** All settings of one process; each comes from a `DUIZHAO_…` variable that docs/operating.md describes. */
export type Config = Readonly<{
  dataFolder: string
  databaseUrl: string | null
  host: string
  port: number
  /** The address that readers use, without a slash at the end. */
  publicUrl: string
  officeName: string
  officeNameZh: string
  timeZone: string
  rules: OfficeRules
  /** K and C_A of the quality score by GB/T 19682. */
  quality: { k: number; ca: number }
  uploadLimitBytes: number
  sessionIdleHours: number
  sessionHours: number
  smtpUrl: string | null
  mailFrom: string
  logLevel: string
  trustProxy: number
}>

/** A setting that cannot be used: its name and what would be right. */
export class BadSetting extends Error {
  constructor(name: string, right: string) {
    super(`${name}: ${right}`)
    this.name = 'BadSetting'
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads every setting; throws BadSetting for the first one that is wrong, and for a misspelt name. */
export function readConfig(environment: Environment): Config {
  refuseUnknown(environment)
  const port = integer(environment, 'DUIZHAO_PORT', 3000, 0, 65_535)
  const host = environment.DUIZHAO_HOST ?? '127.0.0.1'
  return Object.freeze({
    dataFolder: resolve(environment.DUIZHAO_DATA ?? join(ROOT, 'data')),
    databaseUrl: address(environment, 'DUIZHAO_DATABASE_URL', ['postgres:', 'postgresql:']),
    host,
    port,
    publicUrl: (
      address(environment, 'DUIZHAO_PUBLIC_URL', ['http:', 'https:']) ?? `http://${nameOf(host)}:${port}`
    ).replace(/\/+$/, ''),
    officeName: environment.DUIZHAO_OFFICE ?? 'Duizhao',
    officeNameZh: environment.DUIZHAO_OFFICE_ZH ?? '对照',
    timeZone: timeZone(environment),
    rules: {
      ownWords: choice(environment, 'DUIZHAO_OWN_WORDS', ['never', 'marked']),
      reasons: choice(environment, 'DUIZHAO_REASONS', ['optional', 'required']),
    },
    quality: { k: factor(environment, 'DUIZHAO_QUALITY_K'), ca: factor(environment, 'DUIZHAO_QUALITY_CA') },
    uploadLimitBytes: integer(environment, 'DUIZHAO_UPLOAD_MB', 20, 1, 1000) * 1024 * 1024,
    sessionIdleHours: integer(environment, 'DUIZHAO_SESSION_IDLE_HOURS', 12, 1, 24 * 30),
    sessionHours: integer(environment, 'DUIZHAO_SESSION_HOURS', 24 * 14, 1, 24 * 365),
    smtpUrl: address(environment, 'DUIZHAO_SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: environment.DUIZHAO_MAIL_FROM ?? 'duizhao@localhost',
    logLevel: choice(environment, 'DUIZHAO_LOG_LEVEL', ['info', 'debug', 'warn', 'error', 'silent']),
    trustProxy: integer(environment, 'DUIZHAO_TRUST_PROXY', 0, 0, 10),
  })
}

/** Every setting's name, for the refusal of a misspelt one and for the test of docs/operating.md. */
export const SETTINGS = [
  'DUIZHAO_DATA',
  'DUIZHAO_DATABASE_URL',
  'DUIZHAO_HOST',
  'DUIZHAO_PORT',
  'DUIZHAO_PUBLIC_URL',
  'DUIZHAO_OFFICE',
  'DUIZHAO_OFFICE_ZH',
  'DUIZHAO_TIME_ZONE',
  'DUIZHAO_OWN_WORDS',
  'DUIZHAO_REASONS',
  'DUIZHAO_QUALITY_K',
  'DUIZHAO_QUALITY_CA',
  'DUIZHAO_UPLOAD_MB',
  'DUIZHAO_SESSION_IDLE_HOURS',
  'DUIZHAO_SESSION_HOURS',
  'DUIZHAO_SMTP_URL',
  'DUIZHAO_MAIL_FROM',
  'DUIZHAO_LOG_LEVEL',
  'DUIZHAO_TRUST_PROXY',
] as const
type Name = (typeof SETTINGS)[number]

function refuseUnknown(environment: Environment): void {
  const known: readonly string[] = SETTINGS
  const wrong = Object.keys(environment).find(
    (name) => name.startsWith('DUIZHAO_') && !name.startsWith('DUIZHAO_TEST_') && !known.includes(name),
  )
  if (wrong) throw new BadSetting(wrong, `there is no such setting; the settings are ${SETTINGS.join(', ')}`)
}

/** The host as a browser on this machine would call it. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function integer(environment: Environment, name: Name, usual: number, least: number, most: number): number {
  const given = environment[name]
  if (given === undefined) return usual
  const value = Number(given)
  if (/^\d+$/.test(given) && value >= least && value <= most) return value
  throw new BadSetting(name, `must be a whole number from ${least} to ${most}, and is "${given}"`)
}

/** A factor that weighs a score, above 0 and not above 10; 1 weighs nothing. */
function factor(environment: Environment, name: Name): number {
  const given = environment[name]
  if (given === undefined) return 1
  const value = Number(given)
  if (/^\d+(?:\.\d+)?$/.test(given) && value > 0 && value <= 10) return value
  throw new BadSetting(name, `must be a number above 0 and not above 10, and is "${given}"`)
}

/** The first choice is the usual one. */
function choice<Value extends string>(
  environment: Environment,
  name: Name,
  values: readonly [Value, ...Value[]],
): Value {
  const given = environment[name]
  if (given === undefined) return values[0]
  const value = values.find((known) => known === given)
  if (value) return value
  throw new BadSetting(name, `must be one of ${values.join(', ')}, and is "${given}"`)
}

function address(environment: Environment, name: Name, protocols: readonly string[]): string | null {
  const given = environment[name]
  if (given === undefined || given === '') return null
  if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given
  // the value may hold a password: it is not repeated
  throw new BadSetting(name, `must be an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`)
}

function timeZone(environment: Environment): string {
  const given = environment.DUIZHAO_TIME_ZONE ?? 'Asia/Shanghai'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone
  } catch {
    throw new BadSetting('DUIZHAO_TIME_ZONE', `must be a time zone such as Asia/Shanghai, and is "${given}"`)
  }
}
