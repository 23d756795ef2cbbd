import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../server/lib/root.ts'

/** Builds scripts and styles when one of their sources is newer than what was built. */
export function ensureBuilt(): void {
  const manifest = join(ROOT, 'public/build/manifest.json')
  const builtAt = existsSync(manifest) ? statSync(manifest).mtimeMs : 0
  if (sources().every((file) => statSync(file).mtimeMs <= builtAt)) return
  execFileSync(process.execPath, [join(ROOT, 'public/client/build.mjs')], { stdio: 'inherit' })
}

function sources(): string[] {
  return ['public/client', 'public/styles'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, folder, file)),
  )
}
