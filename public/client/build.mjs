// Bundles scripts, styles and fonts into public/build with hashed names, and a manifest from plain names to those.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'public/build')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const manifest = {}
const { metafile } = await build({
  entryPoints: [
    'public/client/main.ts',
    'public/client/editor.ts',
    'public/client/reading.ts',
    'public/client/live/live-worker.ts',
    'public/styles/app.css',
    'public/styles/reading.css',
  ],
  absWorkingDir: root,
  outdir: folder,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome120', 'firefox121', 'safari17.4'],
  loader: { '.woff2': 'file' },
  metafile: true,
  logLevel: 'warning',
})
for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
  if (entryPoint) manifest[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(file)
}
const seal = readFileSync(join(root, 'public/seal.svg'))
manifest['seal.svg'] = `seal-${createHash('sha256').update(seal).digest('hex').slice(0, 8)}.svg`
writeFileSync(join(folder, manifest['seal.svg']), seal)
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
