import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'

/** Addresses of built files by their plain names: `app.css` → `/assets/app-1a2b3c.css`. */
export function loadAssets(): (name: string) => string {
  const file = join(ROOT, 'public/build/manifest.json')
  const names = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
  return (name) => `/assets/${names[name] ?? name}`
}
